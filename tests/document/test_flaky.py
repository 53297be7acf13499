import pytest
from hypothesis import given, strategies as st, settings, Phase
from tests.content import *
from tests.strategies import answers_for
g0=library().guide("boundaries")
@pytest.fixture(scope="session")
def g1(): return g0
@pytest.fixture(scope="session", params=[1])
def g2(): return g0
@given(st.data())
def test_a(g1,data):
    a=data.draw(answers_for(g1))
    assert len(a.chosen)<8
@given(st.data())
def test_b(g2,data):
    a=data.draw(answers_for(g2))
    assert len(a.chosen)<8
@settings(phases=[Phase.generate,Phase.shrink])
@given(st.data())
def test_c(g1,data):
    a=data.draw(answers_for(g1))
    assert len(a.chosen)<8
@given(st.data())
def test_d(g1,data):
    a=data.draw(answers_for(g0))
    assert len(a.chosen)<8
@given(st.data())
def test_e(g1,data):
    a=data.draw(st.lists(st.integers()))
    assert len(a)<8
