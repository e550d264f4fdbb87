"""How the site comes to disk quickly: pages printed around a shell, only what differs written, nothing done twice."""
