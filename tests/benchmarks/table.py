# SPDX-License-Identifier: GPL-3.0-or-later
"""The one table of a run: what was measured, beside its goal."""

HEAD = ("what", "measured", "goal", "")


class Table:
    def __init__(self):
        self.rows = []

    def at_most(self, what, value, goal, unit=""):
        self.add(what, value, goal, unit, "<=", value <= goal)

    def at_least(self, what, value, goal, unit=""):
        self.add(what, value, goal, unit, ">=", value >= goal)

    def add(self, what, value, goal, unit, sign, is_met):
        self.rows.append((what, f"{value:.4g} {unit}".strip(), f"{sign} {goal:g} {unit}".strip(), "ok" if is_met else "MISSED"))

    def note(self, what, value):
        self.rows.append((what, value, "", ""))

    def skip(self, what, reason):
        self.rows.append((what, "skipped", "", reason))

    def is_good(self):
        return all(row[3] != "MISSED" for row in self.rows)

    def print(self):
        rows = [HEAD, *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
        lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
        lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        print("\n".join(lines), flush=True)
