"""The built-in library, read once for all tests of factors."""

import pytest

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.exchange.factor_packs import read_library


@pytest.fixture(scope="session")
def library() -> FactorLibrary:
    return read_library(factor_packs())
