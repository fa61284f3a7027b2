"""The law and the judgement on it: frozen values without input or output.

The values are standard-library dataclasses, so that a window is on screen before pydantic is needed;
whatever comes from outside (checklist files, JSON, foreign case files) is checked by pydantic
against these same classes at the door where it enters.
"""
