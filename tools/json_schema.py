"""Write the JSON Schema that ships with the package; run after a change of the model.

usage: python tools/json_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from newsparse.model.schema import json_schema

TARGET = Path(__file__).parent.parent / "src/newsparse/model/article.schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n", "utf-8")
