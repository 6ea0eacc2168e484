"""The best ways through a network, in a number of steps that never grows with the number of all ways.

Each end is a set of places, of which any will do: a single one, or all of a state. No way comes back to where it
could have begun, and none goes on from where it could have ended.

The method is Yen's in Lawler's form: the best way is found; those that differ from it are divided by the
first stretch at which they do; the best of each division waits in a queue. Every look for one is a look for
the shortest way, led by what remains from each place. So `most` ways of at most `n` stretches cost at most
`most * n` such looks.
"""

from collections.abc import Collection
from heapq import heappop, heappush
from itertools import count

from caspian.ways.graph import Edge, Network, stage_after, stage_at
from caspian.ways.order import Order, passed

__all__ = ["Search"]

Cost = tuple[float, float, int]
"""What the order counts, the kilometres, the stretches."""
State = tuple[str, int, object]
"""A place, how many of the things to go through are behind, and what the order remembers."""

_NOTHING: Cost = (0, 0.0, 0)


class Search:
    """The ways from any of some places to any of others, through some places, states, seas or corridors in order."""

    def __init__(
        self,
        network: Network,
        origins: Collection[str],
        destinations: Collection[str],
        order: Order,
        via: tuple[frozenset[str], ...] = (),
    ) -> None:
        self._starts: dict[str, State] = {each: (each, stage_at(each, 0, via), None) for each in origins}
        self._ends = frozenset((each, len(via)) for each in destinations)
        self._onward: dict[State, list[tuple[Edge, State, Cost]]] = {}
        self.steps: int = 0
        """How many states were taken up so far, of those that wait."""
        self._explore(network, order, via)
        goals = [state for state in self._onward if state[:2] in self._ends]
        self._rest = self._remaining(goals)
        self._goals = frozenset(goals)

    def _explore(self, network: Network, order: Order, via: tuple[frozenset[str], ...]) -> None:
        """All states that can be reached, each with where one can go from it."""
        todo = list(self._starts.values())
        began = {state[:2] for state in todo}
        while todo:
            state = todo.pop()
            if state in self._onward:
                continue
            place, stage, memory = state
            onward = self._onward[state] = []
            if state[:2] in self._ends:
                continue
            for edge in network.around.get(place, ()):
                kept, added = passed(order, memory, edge.stretch)
                after = (edge.end, stage_after(edge, edge.end, stage, via), kept)
                if after[:2] in began:
                    continue
                km = edge.stretch.km
                onward.append((edge, after, (km if order is Order.LENGTH else added, km, 1)))
                todo.append(after)

    def _remaining(self, goals: list[State]) -> dict[State, Cost]:
        """The least that remains to be paid from each state; states without a way on are left out."""
        back: dict[State, list[tuple[State, Cost]]] = {}
        for state, onward in self._onward.items():
            for _, after, cost in onward:
                back.setdefault(after, []).append((state, cost))
        found: dict[State, Cost] = {}
        tick = count()
        queue: list[tuple[Cost, int, State]] = [(_NOTHING, next(tick), goal) for goal in goals]
        while queue:
            cost, _, state = heappop(queue)
            if state in found:
                continue
            found[state] = cost
            for before, more in back.get(state, ()):
                if before not in found:
                    heappush(queue, (_sum(cost, more), next(tick), before))
        return found

    def best(self, most: int) -> list[tuple[Edge, ...]]:
        """The best ways without a place twice (or once for each place to go through), best first."""
        found: list[tuple[Edge, ...]] = []
        tick = count()
        queue: list[tuple[Cost, int, tuple[Edge, ...], int, frozenset[int]]] = []

        def offer(way: tuple[Edge, ...], kept: int, barred: frozenset[int]) -> None:
            """Put up the best way that has the first `kept` stretches in common and goes on over no barred one."""
            better = self._shortest(way[:kept], barred)
            if better:
                heappush(queue, (better[0], next(tick), better[1], kept, barred))

        offer((), 0, frozenset())
        while queue:
            _, _, way, kept, barred = heappop(queue)
            found.append(way)
            if len(found) == most:
                break
            for place in range(kept, len(way)):
                taken = frozenset((way[place].number,))
                offer(way, place, barred | taken if place == kept else taken)
        return found

    def _shortest(
        self, prefix: tuple[Edge, ...], barred: frozenset[int]
    ) -> tuple[Cost, tuple[Edge, ...]] | None:
        """The best way that begins with some stretches and does not go on over some others."""
        firsts, spent = list(self._starts.values()), _NOTHING
        if prefix:
            firsts = [self._starts[prefix[0].start]]
        behind = set[
            tuple[str, int]
        ]()  # no way comes back to where it could have begun, as `_explore` sees to
        for edge in prefix:
            (state,) = firsts
            _, state, cost = next(step for step in self._onward[state] if step[0] is edge)
            firsts = [state]
            behind.add(state[:2])
            spent = _sum(spent, cost)
        tick = count()
        came: dict[State, tuple[Edge, State] | None] = {}
        queue: list[tuple[Cost, int, Cost, State, tuple[Edge, State] | None]] = []
        for first in firsts:
            if first in self._rest:
                heappush(queue, (self._rest[first], next(tick), _NOTHING, first, None))
        while queue:
            _, _, cost, state, step = heappop(queue)
            if state in came:
                continue
            self.steps += 1
            came[state] = step
            if state in self._goals:
                return _sum(spent, cost), prefix + _traced(came, state)
            for edge, after, more in self._onward[state]:
                if after in came or after not in self._rest or after[:2] in behind:
                    continue
                if step is None and edge.number in barred:
                    continue
                total = _sum(cost, more)
                heappush(queue, (_sum(total, self._rest[after]), next(tick), total, after, (edge, state)))
        return None


def _traced(came: dict[State, tuple[Edge, State] | None], state: State) -> tuple[Edge, ...]:
    found: list[Edge] = []
    step = came[state]
    while step:
        found.append(step[0])
        step = came[step[1]]
    return tuple(reversed(found))


def _sum(a: Cost, b: Cost) -> Cost:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]
