/* SPDX-License-Identifier: MIT */
/* What all sheets that are tables have in common. */
#include "workbook.h"

#include "catalogue.h"

#define A4 9

typedef struct {
  ProgressLight light;
  lxw_color_t ink, paper;
} LightColours;

static const LightColours colours[] = {
  { PROGRESS_LIGHT_GREEN, 0x14532d, 0xdcefdf },  { PROGRESS_LIGHT_YELLOW, 0x5c4300, 0xfbedc0 },
  { PROGRESS_LIGHT_ORANGE, 0x7a3305, 0xfbdcc4 }, { PROGRESS_LIGHT_RED, 0x7d1418, 0xf8d3d3 },
  { PROGRESS_LIGHT_GREY, 0x4a5057, 0xe6e8ea },
};

/* By what stands in the cell: who changes it changes its colour. */
void
book_colour_lights (Book *self, lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autoptr (GString) text = g_string_new ("\"");
      lxw_format *format = workbook_add_format (self->workbook);
      lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                      .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                      .format = format };

      format_set_font_color (format, colours[i].ink);
      format_set_bg_color (format, colours[i].paper);
      write_light (text, colours[i].light, self->writer->language);
      g_string_append_c (text, '"');
      rule.value_string = text->str;
      worksheet_conditional_format_range (sheet, first, column, last, column, &rule);
    }
}

void
book_set_up_paper (lxw_worksheet *sheet)
{
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, A4);
  worksheet_fit_to_pages (sheet, 1, 0);
}

void
book_add_sheet (Book *self, const char *name, const SheetColumn *columns, gsize n_columns,
                const GPtrArray *items)
{
  lxw_worksheet *sheet =
      workbook_add_worksheet (self->workbook, catalogue_text (self->writer->language, name));
  lxw_row_t last = MAX (1, items->len);
  lxw_col_t n = (lxw_col_t) n_columns;

  for (lxw_col_t i = 0; i < n; i++)
    {
      worksheet_set_column (sheet, i, i, columns[i].width, NULL);
      cell_heading (&(Cell){ self, sheet, 0, i }, columns[i].heading);
    }
  for (guint row = 0; row < items->len; row++)
    for (lxw_col_t i = 0; i < n; i++)
      columns[i].write (&(Cell){ self, sheet, row + 1, i }, items->pdata[row]);
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_autofilter (sheet, 0, 0, last, (lxw_col_t) (n - 1));
  book_colour_lights (self, sheet, 1, last, 0);
  book_set_up_paper (sheet);
  worksheet_repeat_rows (sheet, 0, 0);
}
