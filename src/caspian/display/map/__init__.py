"""Maps as inline SVG: no library, no network, no script."""
