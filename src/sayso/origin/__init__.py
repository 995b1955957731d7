"""Who is heard on an event, who leans on whom, and what is left as origins of their own."""
