"""Claims and events to dossiers: all that is said of one protected object, and what is left out.

Two facilities are never taken for one by their name alone, nor two unnamed ones by their type alone. Nothing here
rules on law: every value is somebody's word, and what nobody mentions is "not stated".
"""

from sayso.dossier.assemble import dossiers

__all__ = ["dossiers"]
