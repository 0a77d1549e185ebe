# SPDX-License-Identifier: GPL-3.0-or-later
"""Every benchmark, one table: measure.py [--quick]. Started by run.sh, which builds and says where things are."""
import argparse

import http_bench
import native_bench
import replica_bench
from table import Table


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    table = Table()
    native_bench.engine(table)
    native_bench.body(table)
    native_bench.index(table, quick)
    native_bench.directory(table)
    http_bench.measure(table, quick)
    replica_bench.measure(table, quick)
    table.print()
    print(flush=True)
    native_bench.usage(quick)
    raise SystemExit(0 if table.is_good() else 1)


if __name__ == "__main__":
    main()
