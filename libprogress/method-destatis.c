/* SPDX-License-Identifier: MIT */
/* The weather symbols of Destatis: is the last years' change, carried on, enough for what is left? */
#include <string.h>

#include "method-growth.h"
#include "method-points.h"

#define BODY    "Destatis (Federal Statistical Office of Germany)"
#define EDITION "Indicators of the German Sustainable Development Strategy"

enum { SUN, SUN_CLOUD, CLOUD, THUNDERSTORM };

static const MethodCategory weather[] = {
  { "sun", N_ ("sun") },
  { "sun_cloud", N_ ("sun and cloud") },
  { "cloud", N_ ("cloud") },
  { "thunderstorm", N_ ("thunderstorm") },
};

/* ---- the last years' changes ---- */

#define MOST_YEARS   5
#define LEAST_POINTS 4

typedef struct {
  Real first;        /* the oldest value there is */
  Real before, last; /* the last two */
  Real time;         /* of the last */
  Real average;      /* change a year over the last five years, or those there are */
} Window;

/* From the oldest point at most five years before the last one. */
static Real
average_change (const Points *points)
{
  Point last = points->items[points->n - 1];
  gint32 begin = points->n - 1;

  while (begin > 0 && points->items[begin - 1].time >= last.time - MOST_YEARS)
    begin--;
  if (points->n - begin < LEAST_POINTS)
    return real_undefined (PROGRESS_REASON_TOO_FEW_POINTS);
  return real_divide (real_of (last.value - points->items[begin].value),
                      real_of (last.time - points->items[begin].time));
}

static Window
window_of (const MethodArgument *values, const MethodArgument *times)
{
  g_auto (Points) points = points_of (times->is_given ? times : NULL, values);
  Real none = real_undefined (PROGRESS_REASON_NO_DATA);
  Window window = { none, none, none, none, none };

  if (points.n == 0)
    return window;
  window.first = real_of (points.items[0].value);
  window.last = real_of (points.items[points.n - 1].value);
  window.time = real_of (points.items[points.n - 1].time);
  window.average = average_change (&points);
  if (points.n > 1)
    window.before = real_of (points.items[points.n - 2].value);
  return window;
}

/* ---- destatis ---- */

static const MethodBand missed_bands[] = {
  BAND_ABOVE (20, 100, CLOUD),
  BAND_FROM (5, 100, SUN_CLOUD),
  BAND_REST (SUN),
};

enum {
  DESTATIS_VALUES,
  DESTATIS_TIMES,
  DESTATIS_TIME,
  DESTATIS_TARGET,
  DESTATIS_TARGET_TIME,
  DESTATIS_BETTER
};

static const MethodParameter destatis_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "times", PROGRESS_METHOD_SERIES, "", NULL, "values" },
  { "time", PROGRESS_METHOD_TIME, "", NULL, NULL },
  { "target", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },
  { "target_time", PROGRESS_METHOD_TIME, NULL, NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
};

/* What moves the wrong way, or not at all, is worse than what moves too slowly. */
static gint32
symbol_of (Real missed, Real average, Real left)
{
  if (!real_is_defined (missed))
    return -1;
  if (real_units (average.value) == 0 || (average.value > 0) != (left.value > 0))
    return THUNDERSTORM;
  return bands_find (missed_bands, missed);
}

/* Years from the last value to the target; a target that is past has none left. */
static Real
years_left (const MethodArgument *in, const Window *window)
{
  Real from =
      in[DESTATIS_TIME].is_given || !in[DESTATIS_TIMES].is_given ? in[DESTATIS_TIME].number : window->time;
  Real years = real_subtract (in[DESTATIS_TARGET_TIME].number, from);

  years.value = MAX (years.value, 0);
  return years;
}

static void
destatis (const MethodArgument *in, ProgressMethodResult *out)
{
  Window window = window_of (&in[DESTATIS_VALUES], &in[DESTATIS_TIMES]);
  Real target = in[DESTATIS_TARGET].number;
  Real projected = real_add (window.last, real_multiply (window.average, years_left (in, &window)));
  Real left = real_subtract (target, window.last);
  Facts facts = {
    .baseline = window.first,
    .value = window.last,
    .target = target,
    .direction = argument_direction (&in[DESTATIS_BETTER]),
  };
  gboolean achieved = facts_achieve (&facts, FALSE);
  Real missed = achieved ? real_undefined (PROGRESS_REASON_ALREADY_MET)
                         : real_divide (real_subtract (target, projected), left);

  out->category = achieved ? SUN : symbol_of (missed, window.average, left);
  result_real (out, "missed_share", missed, SHOWN_SHARE);
  result_real (out, "average_change", window.average, SHOWN_PLAIN);
  result_real (out, "projected", projected, SHOWN_AMOUNT);
  result_flag (out, "achieved", achieved);
  result_text (out, "on_track", out->category < 0 ? NULL : out->category <= SUN_CLOUD ? "yes" : "no");
}

const ProgressMethod method_destatis = {
  .name = "destatis",
  .title = N_ ("Share of the remaining gap that will be missed (Destatis)"),
  .body = BODY,
  .edition = EDITION,
  .source = "dns-indikatoren.de/en/status",
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (destatis_parameters),
  CATEGORIES (weather),
  .compute = destatis,
};

/* ---- destatis_direction ---- */

enum { DIRECTION_VALUES, DIRECTION_TIMES, DIRECTION_BETTER, DIRECTION_AVERAGE, DIRECTION_LAST };

static const MethodParameter direction_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "times", PROGRESS_METHOD_SERIES, "", NULL, "values" },
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "average_change", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "last_change", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* A change that was given is one in the wanted direction already, where no direction was. */
static Real
wanted_change (const MethodArgument *in, const MethodArgument *given, Real computed)
{
  if (given->is_given && !in[DIRECTION_BETTER].is_given)
    return given->number;
  return real_multiply (argument_direction (&in[DIRECTION_BETTER]),
                        given->is_given ? given->number : computed);
}

static void
destatis_direction (const MethodArgument *in, ProgressMethodResult *out)
{
  /* by average and last: is it right? */
  static const gint32 symbols[2][2] = { { THUNDERSTORM, CLOUD }, { SUN_CLOUD, SUN } };
  Window window = window_of (&in[DIRECTION_VALUES], &in[DIRECTION_TIMES]);
  Real average = wanted_change (in, &in[DIRECTION_AVERAGE], window.average);
  Real last = wanted_change (in, &in[DIRECTION_LAST], real_subtract (window.last, window.before));

  if (real_is_defined (average) && real_is_defined (last))
    out->category = symbols[real_units (average.value) > 0][real_units (last.value) > 0];
  result_real (out, "average_change", average, SHOWN_PLAIN);
  result_real (out, "last_change", last, SHOWN_PLAIN);
}

const ProgressMethod method_destatis_direction = {
  .name = "destatis_direction",
  .title = N_ ("Direction of the average and the last change (Destatis, no target value)"),
  .body = BODY,
  .edition = EDITION,
  .source = "nsdp.vnso.gov.vu/methodology (Vanuatu National Statistics Office), restating Destatis",
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (direction_parameters),
  CATEGORIES (weather),
  .compute = destatis_direction,
};

/* ---- destatis_worst ---- */

static const MethodParameter worst_parameters[] = {
  { "symbols", PROGRESS_METHOD_LIST, NULL, NULL, NULL },
};

static gint32
find_symbol (const char *name)
{
  for (gint32 i = 0; i < (gint32) G_N_ELEMENTS (weather); i++)
    if (strcmp (weather[i].name, name) == 0)
      return i;
  return -1;
}

/* Of several targets of one indicator the worst symbol is shown. A word that is none spoils the answer. */
static void
destatis_worst (const MethodArgument *in, ProgressMethodResult *out)
{
  gboolean known = in[0].n > 0;
  gint32 worst = SUN;

  for (gint32 i = 0; i < in[0].n; i++)
    {
      gint32 symbol = find_symbol (in[0].items[i]);

      known = known && symbol >= 0;
      worst = MAX (worst, symbol);
    }
  out->category = known ? worst : -1;
  result_text (out, "symbol", known ? weather[worst].name : NULL);
}

const ProgressMethod method_destatis_worst = {
  .name = "destatis_worst",
  .title = N_ ("The worst symbol of several targets (Destatis)"),
  .body = BODY,
  .edition = EDITION,
  .source = "dns-indikatoren.de/en/status",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (worst_parameters),
  CATEGORIES (weather),
  .compute = destatis_worst,
};
