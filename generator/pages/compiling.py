"""Templates are compiled once for all folders of all sites, by another process while this one reads the files."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from types import CodeType
from typing import cast

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.halves import start_apart


class CompiledOnce(BytecodeCache):
    """What each template compiles to, by its key."""

    def __init__(self) -> None:
        self._compiled: dict[str, CodeType] = {}
        self._wait: Callable[[], Mapping[str, bytes]] | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled before."""
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it for the next."""
        self._compiled[bucket.key] = cast("CodeType", bucket.code)

    def compile_apart(self, environment: Environment, templates: Iterable[str]) -> None:
        """Begin to compile these, which `environment` keeps here, apart. `take_compiled` waits for them."""

        def compile_all() -> Mapping[str, bytes]:
            for template in templates:
                environment.get_template(template)
            return {key: marshal.dumps(code) for key, code in self._compiled.items()}

        if not self._compiled and not self._wait:
            self._wait = start_apart(compile_all)

    def take_compiled(self) -> None:
        """Have what was compiled apart, if anything was, before this process or one that it begins needs any of it."""
        if self._wait:
            wait, self._wait = self._wait, None
            self._compiled.update({key: marshal.loads(code) for key, code in wait().items()})
