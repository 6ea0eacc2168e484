"""Spark answers the shipped queries as the library does, over the parted files."""

from pathlib import Path

import pytest

import caspian
from caspian.export.questions import sql
from tests.sql_answers import DAYS, compare


@pytest.mark.filterwarnings("ignore")
def test_spark_answers_as_the_library_does(tmp_path: Path) -> None:
    from pyspark.sql import SparkSession

    caspian.load().to_parquet(tmp_path / "data")
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.warehouse.dir", str(tmp_path / "warehouse"))
        .getOrCreate()
    )
    try:
        for table in (tmp_path / "data").iterdir():
            spark.read.parquet(str(table)).coalesce(1).cache().createOrReplaceTempView(table.name)
        for name, query in sql().items():
            spark.sql(query).createOrReplaceTempView(name)
        compare(lambda query: spark.sql(query).collect(), caspian.load(), DAYS[-2:])
        kinds = dict(spark.sql("select id, start from events where size(topics) > 0").collect())
        assert all(start is None or start.isoformat() for start in kinds.values())
    finally:
        spark.stop()
