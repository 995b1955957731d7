"""The server that an assistant starts and talks to over its standard input and output."""

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

from sayso import __version__
from sayso.serve.case import ServedCase
from sayso.serve.mcp.tools import Tools
from sayso.serve.mcp.words import NOTICE
from sayso.serve.settings import Settings

READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def server_of(served: ServedCase) -> MCPServer[None]:
    """The tools over a case, all of them read-only."""
    server: MCPServer[None] = MCPServer(
        "sayso",
        title="sayso",
        version=__version__,
        instructions=f"Who says what happened in an armed conflict, where and when, and who else says so. {NOTICE}",
        log_level="WARNING",
    )
    tools = Tools(served)
    for tool in (
        tools.find_claims,
        tools.find_events,
        tools.who_holds,
        tools.place_history,
        tools.explain,
        tools.facility_dossiers,
        tools.speaker_record,
        tools.report_text,
    ):
        server.add_tool(tool, annotations=READS, structured_output=False)
    return server


def run(settings: Settings) -> None:
    """Answer over standard input and output until it ends."""
    served = ServedCase.open(settings)
    try:
        server_of(served).run("stdio")
    finally:
        served.close()
