"""What is measured by hand still fits the package."""

import os
import subprocess
import sys

import pytest
from support import HERE, LONGEST

BENCHES = HERE.parent / "benches"


@pytest.mark.parametrize("name", sorted(path.stem for path in BENCHES.glob("*.py")))
def test_what_is_measured_can_be_imported(name, tmp_path):
    known = {**os.environ, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", f"import {name}"], cwd=BENCHES, env=known, capture_output=True, text=True, timeout=LONGEST)
    assert done.returncode == 0, done.stderr
