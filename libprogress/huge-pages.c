/* SPDX-License-Identifier: MIT */
#include "huge-pages.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

#if defined(__linux__) && defined(MADV_HUGEPAGE)

#define HUGE_PAGE ((gsize) 2 * 1024 * 1024)

static gboolean
is_large (gsize size)
{
  return size >= HUGE_PAGE;
}

static gsize
whole_pages (gsize size)
{
  return (size + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);
}

/* Only what is aligned can be a huge page, and malloc() aligns to small ones. */
static gpointer
map (gsize size)
{
  gsize length = whole_pages (size);
  char *wide = mmap (NULL, length + HUGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (wide == MAP_FAILED)
    g_error ("no memory for %" G_GSIZE_FORMAT " bytes", size);

  gsize before = whole_pages ((gsize) wide) - (gsize) wide;
  if (before > 0)
    munmap (wide, before);
  if (before < HUGE_PAGE)
    munmap (wide + before + length, HUGE_PAGE - before);
  madvise (wide + before, length, MADV_HUGEPAGE);
  return wide + before;
}

static void
unmap (gpointer memory, gsize size)
{
  munmap (memory, whole_pages (size));
}

#else

static gboolean
is_large (gsize size)
{
  (void) size;
  return FALSE;
}

static gpointer
map (gsize size)
{
  return g_malloc0 (size);
}

static void
unmap (gpointer memory, gsize size)
{
  (void) size;
  g_free (memory);
}

#endif

gpointer
huge_pages_new (gsize size)
{
  return is_large (size) ? map (size) : g_malloc0 (size);
}

void
huge_pages_free (gpointer memory, gsize size)
{
  if (memory != NULL && is_large (size))
    unmap (memory, size);
  else
    g_free (memory);
}
