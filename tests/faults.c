/* SPDX-License-Identifier: MIT */
/* A system that fails, to be loaded before all others (LD_PRELOAD). PROGRESS_FAULT says how:
 *
 *   short      every read gives one byte
 *   interrupt  every other read is interrupted by a signal
 *   broken N   reading fails after N bytes, as on a bad disk
 *   event N    event number N of every text that libyaml reads fails for lack of memory
 *   memory N   there is no memory left for libyaml after N allocations
 *   shrink     what is read is cut in half behind the reader's back
 *
 * Only files whose name ends in PROGRESS_FAULT_FILE are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static int
fault_is (const char *name, long *number)
{
  const char *fault = getenv ("PROGRESS_FAULT");
  size_t length = strlen (name);

  if (fault == NULL || strncmp (fault, name, length) != 0)
    return 0;
  *number = strtol (fault + length, NULL, 10);
  return 1;
}

static int
is_chosen (int file)
{
  const char *ending = getenv ("PROGRESS_FAULT_FILE");
  char link[64], path[4096];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", file);
  length = readlink (link, path, sizeof path - 1);
  if (ending == NULL || length < (ssize_t) strlen (ending))
    return 0;
  path[length] = '\0';
  return strcmp (path + length - (ssize_t) strlen (ending), ending) == 0;
}

/* Behind the back of whoever has just opened the file. */
static void
cut_in_half (int file)
{
  struct stat about;

  if (fstat (file, &about) != 0 || truncate (getenv ("PROGRESS_FAULT_PATH"), about.st_size / 2) != 0)
    abort ();
}

/* What becomes of a wish to read so much: less of it, or -1 and errno. */
static ssize_t
granted (int file, size_t size)
{
  static long n_calls;
  static size_t n_granted;
  long number;

  n_calls++;
  if (fault_is ("shrink", &number) && n_calls == 1)
    cut_in_half (file);
  if (fault_is ("short", &number))
    return size > 0 ? 1 : 0;
  if (fault_is ("interrupt", &number) && n_calls % 2 == 1)
    return errno = EINTR, -1;
  if (!fault_is ("broken", &number))
    return (ssize_t) size;
  if (n_granted >= (size_t) number)
    return errno = EIO, -1;
  if (size > 16)
    size = 16;
  n_granted += size;
  return (ssize_t) size;
}

ssize_t
read (int file, void *data, size_t size)
{
  static ssize_t (*really) (int, void *, size_t);

  if (really == NULL)
    *(void **) &really = dlsym (RTLD_NEXT, "read");
  ssize_t n = is_chosen (file) ? granted (file, size) : (ssize_t) size;
  return n < 0 ? n : really (file, data, (size_t) n);
}

size_t
fread (void *data, size_t size, size_t n, FILE *file)
{
  static size_t (*really) (void *, size_t, size_t, FILE *);

  if (really == NULL)
    *(void **) &really = dlsym (RTLD_NEXT, "fread");
  ssize_t some = is_chosen (fileno (file)) && size == 1 ? granted (fileno (file), n) : (ssize_t) n;
  if (some < 0)
    close (fileno (file)); /* the only way to give the stream an error of its own */
  return really (data, size, some < 0 ? n : (size_t) some, file);
}

int
yaml_parser_parse (yaml_parser_t *parser, yaml_event_t *event)
{
  static int (*really) (yaml_parser_t *, yaml_event_t *);
  static size_t n;
  long number;

  if (really == NULL)
    *(void **) &really = dlsym (RTLD_NEXT, "yaml_parser_parse");
  n = parser->stream_start_produced ? n + 1 : 0;
  if (fault_is ("event", &number) && n == (size_t) number)
    {
      memset (event, 0, sizeof *event);
      parser->error = YAML_MEMORY_ERROR;
      return 0;
    }
  return really (parser, event);
}

/* libyaml allocates by these alone, and looks at what it gets. */
void *yaml_malloc (size_t size);
void *yaml_realloc (void *data, size_t size);
char *yaml_strdup (const char *text);

static int
is_out_of_memory (void)
{
  static long n;
  long number;

  return fault_is ("memory", &number) && n++ >= number;
}

void *
yaml_malloc (size_t size)
{
  return is_out_of_memory () ? NULL : malloc (size > 0 ? size : 1);
}

void *
yaml_realloc (void *data, size_t size)
{
  return is_out_of_memory () ? NULL : realloc (data, size > 0 ? size : 1);
}

char *
yaml_strdup (const char *text)
{
  return is_out_of_memory () || text == NULL ? NULL : strdup (text);
}
