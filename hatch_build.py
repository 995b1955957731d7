"""What hatchling does before it packs a wheel: it builds the desk's assets, which are not in the repository."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = Path(__file__).parent / "web" / "assets.py"


class AssetsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Build the assets for whoever installs sayso; one who works on it builds them with `make assets`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build, or stop the packing: a wheel without assets would have a desk without a map."""
        if version == "editable":
            return
        subprocess.run([sys.executable, str(ASSETS)], check=True)  # noqa: S603
