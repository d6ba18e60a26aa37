# SPDX-License-Identifier: MIT
"""44 of 48, judged, with nothing but ctypes. bindings/python is a package that does all of this, and more."""

from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_double, c_int, c_uint32, c_void_p, cast
import os

library = CDLL(os.environ.get("LIBPROGRESS", "libprogress.so.0"))


class GError(Structure):
    _fields_ = [("domain", c_uint32), ("code", c_int), ("message", c_char_p)]


def function(name, result, *arguments):
    """A handle is a c_void_p, and so is a text that must be freed."""
    found = getattr(library, name)
    found.restype, found.argtypes = result, arguments
    return found


builder_new = function("progress_builder_new", c_void_p, c_char_p, c_char_p)
builder_set = function("progress_builder_set", c_int, c_void_p, c_char_p, c_char_p, c_char_p, POINTER(POINTER(GError)))
builder_end = function("progress_builder_end", c_void_p, c_void_p, POINTER(POINTER(GError)))
evaluate = function("progress_evaluate", c_void_p, c_void_p, c_void_p, c_char_p, c_void_p, POINTER(POINTER(GError)))
find_standing = function("progress_report_find_standing", c_void_p, c_void_p, c_char_p)
dup_rate_exact = function("progress_standing_dup_rate_exact", c_void_p, c_void_p)
dup_rate_display = function("progress_standing_dup_rate_display", c_void_p, c_void_p)
get_light = function("progress_standing_get_light", c_int, c_void_p)
light_get_name = function("progress_light_get_name", c_char_p, c_int)
get_days_behind = function("progress_standing_get_days_behind", c_int, c_void_p, POINTER(c_double))
free = function("progress_free", None, c_void_p)
report_unref = function("progress_report_unref", None, c_void_p)
plan_unref = function("progress_plan_unref", None, c_void_p)


def checked(call, *arguments):
    error = POINTER(GError)()
    result = call(*arguments, byref(error))
    if error:
        raise ValueError(error.contents.message.decode())
    return result


def taken(text):
    """The text, and gives its memory back."""
    words = cast(text, c_char_p).value.decode()
    free(text)
    return words


builder = builder_new("2018 reform pilots".encode(), b"2018")
checked(builder_set, builder, b"hub-projects", b"target", "48个".encode())
checked(builder_set, builder, b"hub-projects", b"figures/2018-08-31", b"44")
plan = checked(builder_end, builder)
report = checked(evaluate, plan, None, b"2018-08-31", None)

hub = find_standing(report, b"hub-projects")
print(f"{taken(dup_rate_exact(hub))} = {taken(dup_rate_display(hub))}, {light_get_name(get_light(hub)).decode()}")
days = c_double()
if get_days_behind(hub, byref(days)) == 0:
    print(f"{days.value:.1f} days behind")

report_unref(report)
plan_unref(plan)
