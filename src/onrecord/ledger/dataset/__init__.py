"""The output of a batch: Parquet files, a table a folder and a shard a file, and what is asked of them."""
