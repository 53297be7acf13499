from hypothesis import given, strategies as st, settings, Phase
from tests.content import *
from tests.strategies import answers_for
g0=library().guide("boundaries")
@given(st.data())
def test_a(guide,data):
    a=data.draw(answers_for(guide))
    assert len(a.chosen)<8
@given(answers_for(g0))
def test_b(a):
    d=document_for(g0,a)
    assert len(d.cards)<12
@given(st.data())
def test_c(data):
    a=data.draw(answers_for(g0))
    d=document_for(g0,a)
    assert len(d.cards)<12
@settings(phases=[Phase.generate,Phase.shrink])
@given(st.data())
def test_d(data):
    a=data.draw(answers_for(g0))
    d=document_for(g0,a)
    assert len(d.cards)<12
@given(answers_for(g0))
def test_e(a):
    d=guide_by(g0,a)
    assert len(d.shown)<12
