/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-palette.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0          \
  }
#define GREY(value) ((LissomColour){ (value), (value), (value) })
#define COLOUR(hex) ((LissomColour) RGB (hex))
#define TONE(base, shade) ((LissomTone){ RGB (base), RGB (shade) })

#define BLACK GREY (0.0)
#define WHITE GREY (1.0)
#define INK ((LissomColour){ 0.09, 0.09, 0.11 })

const char *const lissom_skin_names[] = { "fair", "tan", "brown", "deep", NULL };
static const LissomTone skins[] = {
  { RGB (0xF0C8AA), RGB (0xD79F80) },
  { RGB (0xD9A07A), RGB (0xB97B58) },
  { RGB (0xAC734F), RGB (0x875438) },
  { RGB (0x7A4D34), RGB (0x573524) },
};

const char *const lissom_hair_names[] = { "black", "brown", "auburn", "grey", "blond", NULL };
static const LissomColour hairs[] = {
  RGB (0x2B2430), RGB (0x4E342B), RGB (0x8A4B2E), RGB (0xA9A4A2), RGB (0xD3AC69),
};

/* Coral is reserved for muscles: no clothes may use it. */
const char *const lissom_clothes_names[] = { "sage", "sand", "plum", "sky", NULL };
static const struct
{
  LissomTone top;
  LissomColour bottom;
} clothes[] = {
  { { RGB (0x82AC9D), RGB (0x658D82) }, RGB (0x3F5170) },
  { { RGB (0xE4B877), RGB (0xC6965A) }, RGB (0x47586F) },
  { { RGB (0xB98AA6), RGB (0x966B8B) }, RGB (0x424E6B) },
  { { RGB (0x7FAECB), RGB (0x618DAE) }, RGB (0x444C6B) },
};

static double
brightness (LissomColour colour)
{
  return colour.red + colour.green + colour.blue;
}

static void
colour_light (LissomPalette *self, const LissomColouring *colouring)
{
  LissomColour hair = hairs[colouring->hair];
  LissomColour bottom = clothes[colouring->clothes].bottom;

  *self = (LissomPalette){
    .theme = LISSOM_THEME_LIGHT,
    .page = RGB (0xF8F4ED),
    .disc = RGB (0xF0E7DA),
    .ground = RGB (0xE8DCCB),
    .shadow = RGB (0x5B4A3A),
    .shadow_alpha = 0.30,
    .skin = skins[colouring->skin],
    .top = clothes[colouring->clothes].top,
    .bottom = { bottom, lissom_colour_mix (bottom, COLOUR (0x171A33), 0.36) },
    .hair = { hair, lissom_colour_mix (hair, BLACK, 0.32) },
    .hair_light = lissom_colour_mix (hair, WHITE, 0.17),
    .scarf = TONE (0xC9A0A0, 0xA97E80),
    .far = RGB (0x3A3350),
    .far_amount = 0.30,
    .muscle = LISSOM_MUSCLE_GLOWS,
    .glow = RGB (0xFF5A3C),
    .muscle_fill = RGB (0xFF7A55),
    .muscle_end = RGB (0xFFC9A8),
    .fibre = RGB (0xFFE3D0),
    .work_fill = RGB (0x35A9B8),
    .work_edge = RGB (0xBFEDEF),
    .work_stripe = RGB (0xE2F8F8),
    .prop = TONE (0xC8AE8C, 0xA88D6B),
    .prop_light = RGB (0xDCC8AC),
    .mat = TONE (0xBFD0C8, 0x9DB3A9),
    .wall = RGB (0xEADFCF),
    .strap = RGB (0xB5475C),
    .bone = TONE (0xFFF8EA, 0xE3D2B4),
    .bone_line = RGB (0x927B5C),
    .cartilage = RGB (0xA9C7D3),
    .nerve = RGB (0xF2C14E),
    .nerve_bed = lissom_colour_mix (bottom, BLACK, 0.35),
    .nerve_bed_alpha = 0.55,
    .ink = RGB (0x3A3A44),
    .ghost = 0.36,
  };
  self->pillow = (LissomTone){ lissom_colour_mix (self->prop_light, WHITE, 0.35),
                               self->prop_light };
}

static void
colour_dark (LissomPalette *self)
{
  LissomColour bottom = lissom_colour_mix (self->bottom.base, COLOUR (0x6F88B8), 0.62);

  self->page = COLOUR (0x1D2127);
  self->disc = COLOUR (0x272D35);
  self->ground = COLOUR (0x2E353E);
  self->shadow = BLACK;
  self->shadow_alpha = 0.55;
  self->bottom = (LissomTone){ bottom, lissom_colour_mix (bottom, COLOUR (0x1A2038), 0.38) };
  self->top.shade = lissom_colour_mix (self->top.shade, COLOUR (0x1F3038), 0.12);
  if (brightness (self->hair.base) < 0.9) /* dark hair must not sink into the page */
    {
      self->hair.base = lissom_colour_mix (self->hair.base, COLOUR (0x7A7390), 0.42);
      self->hair.shade = lissom_colour_mix (self->hair.base, BLACK, 0.3);
      self->hair_light = lissom_colour_mix (self->hair.base, WHITE, 0.2);
    }
  self->far = COLOUR (0x1B2030);
  self->far_amount = 0.38;
  self->work_fill = COLOUR (0x3FB7C4);
  self->work_edge = COLOUR (0xB9EEF0);
  self->work_stripe = COLOUR (0xD9F8F8);
  self->prop = TONE (0x9B8567, 0x7A6750);
  self->prop_light = COLOUR (0xB5A083);
  self->mat = TONE (0x4E635B, 0x3C4E47);
  self->pillow = (LissomTone){ self->prop_light, self->prop.base };
  self->wall = COLOUR (0x2E343C);
  self->strap = COLOUR (0xD86A7D);
  self->nerve_bed = lissom_colour_mix (bottom, BLACK, 0.35);
  self->ink = COLOUR (0xE8E6E1);
  self->ghost = 0.34;
}

static void
colour_contrast (LissomPalette *self)
{
  self->page = self->disc = WHITE;
  self->shadow = BLACK;
  self->shadow_alpha = 0.42;
  self->outlined = TRUE;
  self->outline = BLACK;
  self->line = 0.42;
  self->skin.shade = lissom_colour_mix (self->skin.base, self->skin.shade, 0.45);
  self->top = (LissomTone){ WHITE, COLOUR (0xD5DADF) };
  self->bottom = TONE (0x1F3A93, 0x12245F);
  self->far = (LissomColour){ 0.28, 0.28, 0.30 };
  self->far_amount = 0.42;
  self->muscle = LISSOM_MUSCLE_FLAT;
  self->muscle_fill = self->muscle_end = COLOUR (0xFFB000);
  self->fibre = BLACK;
  self->work_fill = COLOUR (0x35D0E6);
  self->work_edge = self->work_stripe = BLACK;
  self->prop = TONE (0xD8D8D8, 0x9A9A9A);
  self->prop_light = WHITE;
  self->mat = TONE (0xDCEBE4, 0x7E948A);
  self->pillow = (LissomTone){ self->prop_light, self->prop.base };
  self->wall = COLOUR (0xEDEDED);
  self->strap = COLOUR (0xC2002F);
  self->bone = TONE (0xFFFFFF, 0xD8D8D8);
  self->bone_line = self->nerve = self->ink = BLACK;
  self->nerve_bed = WHITE;
  self->nerve_bed_alpha = 1.0;
  self->scarf = TONE (0xF2E3E3, 0xCDB5B5);
}

/* Line art for paper: no large dark areas, no soft shadows. */
static void
colour_print (LissomPalette *self)
{
  gboolean dark_hair = brightness (self->hair.base) < 1.3;
  LissomColour hair = dark_hair ? GREY (0.30) : GREY (0.72);

  self->page = self->disc = WHITE;
  self->shadow = BLACK;
  self->shadow_alpha = 0.0;
  self->outlined = TRUE;
  self->outline = INK;
  self->line = 0.30;
  self->skin = self->top = (LissomTone){ WHITE, WHITE };
  self->bottom = (LissomTone){ GREY (0.86), GREY (0.78) };
  self->hair = (LissomTone){ hair, hair };
  self->hair_light = dark_hair ? GREY (0.55) : GREY (0.9);
  self->far = GREY (0.45);
  self->far_amount = 0.38;
  self->muscle = LISSOM_MUSCLE_HATCHED;
  self->muscle_fill = self->muscle_end = GREY (0.22);
  self->fibre = WHITE;
  self->work_fill = WHITE;
  self->work_edge = self->work_stripe = INK;
  self->prop = (LissomTone){ WHITE, GREY (0.90) };
  self->prop_light = WHITE;
  self->mat = (LissomTone){ GREY (0.97), GREY (0.80) };
  self->pillow = (LissomTone){ WHITE, GREY (0.90) };
  self->wall = GREY (0.95);
  self->strap = GREY (0.45);
  self->bone = (LissomTone){ WHITE, GREY (0.88) };
  self->bone_line = self->nerve = self->ink = INK;
  self->cartilage = GREY (0.7);
  self->nerve_bed = WHITE;
  self->nerve_bed_alpha = 1.0;
  self->scarf = (LissomTone){ GREY (0.94), GREY (0.88) };
}

void
lissom_palette_init (LissomPalette *self, LissomTheme theme, const LissomColouring *colouring)
{
  colour_light (self, colouring);
  self->theme = theme;

  switch (theme)
    {
    case LISSOM_THEME_LIGHT:
      break;
    case LISSOM_THEME_DARK:
      colour_dark (self);
      break;
    case LISSOM_THEME_CONTRAST:
      colour_contrast (self);
      break;
    case LISSOM_THEME_PRINT:
      colour_print (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Returns: @tone as it looks on a far limb */
LissomTone
lissom_palette_get_far (const LissomPalette *self, LissomTone tone)
{
  return (LissomTone){ lissom_colour_mix (tone.base, self->far, self->far_amount),
                       lissom_colour_mix (tone.shade, self->far, self->far_amount) };
}
