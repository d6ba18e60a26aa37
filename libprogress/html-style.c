/* SPDX-License-Identifier: MIT */
/* What a page carries to be seen and used: a style sheet and a script, made from html-page.css and
 * html-page.js. */
#include "html-page.h"

#include <string.h>

#include "catalogue.h"
#include "html-assets.h"
#include "html.h"

/* 'sha256-…': the one script, or style sheet, that the page allows. */
static char *
source_of (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;
  g_autofree char *encoded = NULL;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &size);
  encoded = g_base64_encode (digest, size);
  return g_strdup_printf ("'sha256-%s'", encoded);
}

static const char *
language_tag (ProgressLanguage language)
{
  return language == PROGRESS_LANGUAGE_CHINESE ? "zh-CN" : "en";
}

/* Were a name of a plan ever taken for markup, a browser would still not run it. */
static void
append_policy (GString *out, const char *style)
{
  g_autofree char *style_source = source_of (style), *script_source = source_of (page_script);

  g_string_append_printf (out,
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src %s; script-src %s; base-uri 'none'; form-action 'none'\">\n",
                          style_source, script_source);
}

void
html_append_head (Writer *self)
{
  g_autoptr (GString) style = g_string_new (page_style);

  html_append_labels (style, self->language);
  g_string_append_printf (self->out,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          language_tag (self->language));
  append_policy (self->out, style->str);
  g_string_append (self->out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                              "<meta name=\"color-scheme\" content=\"light dark\">\n");
  html_append_element (self->out, "title", self->report->plan->title);
  g_string_append_printf (self->out, "\n<style>%s</style>\n</head>\n", style->str);
}

void
html_append_foot (Writer *self)
{
  g_string_append_printf (self->out, "<script>%s</script>\n</body>\n</html>\n", page_script);
}
