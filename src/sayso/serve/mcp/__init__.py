"""A case for assistants (Model Context Protocol): a few questions, all read-only, every answer with quotes and ids."""
