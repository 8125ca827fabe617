/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "content-faults.h"

#include <string.h>

#define UNREADABLE LISSOM_CONTENT_ERROR_UNREADABLE
#define INVALID LISSOM_CONTENT_ERROR_INVALID
#define INCOMPLETE LISSOM_CONTENT_ERROR_INCOMPLETE

#define GLOW "<glow muscle=\"hamstrings\" limb=\"near\" kind=\"stretch\" level=\"1\"/>"

const ContentFault content_faults[] = {
  /* The XML itself */
  { "tag-not-closed", "hold.xml", "  </steps>\n", "", 49, UNREADABLE, NULL, TRUE },
  { "entity-unknown", "hold.xml", "&amp;", "&nbsp;", 10, UNREADABLE, NULL, TRUE },
  { "not-utf8", "hold.xml", "Another", "An\xe9other", 9, UNREADABLE,
    "the file is not UTF-8; save it as UTF-8", TRUE },
  { "other-encoding", "hold.xml", "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"", 1, UNREADABLE,
    "the file says that it is not UTF-8; save it as UTF-8", FALSE },
  { "control-character", "hold.xml", "Another", "An\x1bother", 9, UNREADABLE,
    "the file holds the control character 27; remove it", TRUE },
  { "doctype", "hold.xml", "<stretch format", "<!DOCTYPE stretch>\n<stretch format", 4, INVALID,
    "content files have no document type; remove <!DOCTYPE …>", FALSE },
  { "doctype-with-entities", "hold.xml", "<stretch format",
    "<!DOCTYPE stretch [<!ENTITY a \"b\">]>\n<stretch format", 4, INVALID,
    "content files have no document type; remove <!DOCTYPE …>", FALSE },
  { "cdata", "hold.xml", "Often.", "<![CDATA[Often.]]>", 15, INVALID,
    "content files have no CDATA sections; write the text itself, with &lt; for < and &amp; for &",
    FALSE },
  { "instruction", "hold.xml", "  <purpose>", "<?php ?><purpose>", 10, INVALID,
    "content files hold elements and comments only; remove <?…?> and <!…>", FALSE },
  { "comment-in-text", "hold.xml", "Often.", "Of<!-- t -->en.", 15, INVALID,
    "a comment stands in the text of <dose-note>; move it in front of the element", FALSE },
  { "two-roots", "reps.xml", "</stretch>", "</stretch><stretch/>", 42, INVALID,
    "<stretch> stands after the end; a file holds one stretch or one routine, move it into a "
    "file of its own", TRUE },
  { "attribute-twice", "hold.xml", "tier=\"core\"", "tier=\"core\" tier=\"core\"", 5, INVALID,
    "<stretch> has the attribute “tier” twice; keep one of them", TRUE },

  /* The format */
  { "format-missing", "routine.xml", " format=\"1\"", "", 4, INCOMPLETE,
    "<routine> does not say its format; add format=\"1\"", TRUE },
  { "format-later", "hold.xml", "format=\"1\"", "format=\"2\"", 5, INVALID,
    "this version cannot read the format “2”; get a newer Lissom or write format=\"1\"", TRUE },

  /* Elements and attributes */
  { "element-unknown", "hold.xml", "<title>", "<sub-title>A</sub-title><title>", 6, INVALID,
    "<sub-title> cannot stand in <stretch>; remove it or correct its name", TRUE },
  { "element-twice", "hold.xml", "<title>", "<title>A</title><title>", 6, INVALID,
    "<title> stands twice in <stretch>; keep one of them", TRUE },
  { "element-out-of-order", "routine.xml", "  <when>Now</when>\n  <closing>Well done.</closing>",
    "  <closing>Well done.</closing>\n  <when>Now</when>", 8, INVALID,
    "<when> comes too late in <routine>; put it before <closing>", TRUE },
  { "element-missing", "hold.xml", "  <feel>A pull.</feel>\n", "", 5, INCOMPLETE,
    "<stretch> lacks the element <feel>; add it", TRUE },
  { "element-in-text", "hold.xml", "Often.", "<b>Often.</b>", 15, INVALID,
    "<b> cannot stand in <dose-note>; write plain text there", TRUE },
  { "element-within-text", "hold.xml", "Often.", "Often. <b/>", 15, INVALID,
    "<b> stands in the middle of the text of <dose-note>; keep text and elements apart", TRUE },
  { "text-between-elements", "hold.xml", "<cues>", "<cues>Listen:", 25, INVALID,
    "<cue> stands in the middle of the text of <cues>; keep text and elements apart", TRUE },
  { "text-after-elements", "hold.xml", "</cues>", "That is all.</cues>", 24, INVALID,
    "<cues> holds elements, but there is text between them; put the text into an element of its "
    "own", TRUE },
  { "text-empty", "hold.xml", "Often.", " \n ", 15, INCOMPLETE,
    "<dose-note> is empty; write its text or remove it", TRUE },
  { "attribute-unknown", "hold.xml", "<title>", "<title lang=\"en\">", 6, INVALID,
    "<title> has no attribute “lang”; remove it or correct its name", TRUE },
  { "attribute-missing", "hold.xml", " level=\"beginner\"", "", 5, INCOMPLETE,
    "<stretch> lacks the attribute “level”; add it", TRUE },
  { "namespace", "hold.xml", "<stretch ", "<stretch xmlns=\"http://example.org\" ", 5, INVALID,
    "<stretch> has no attribute “xmlns”; remove it or correct its name", TRUE },

  /* Values */
  { "id-with-capital", "hold.xml", "id=\"a-hold\"", "id=\"A-hold\"", 5, INVALID,
    "“A-hold” does not fit the attribute “id” of <stretch>; write small letters, digits and "
    "single hyphens, a letter first, at most 64 characters", TRUE },
  { "id-with-two-hyphens", "hold.xml", "id=\"a-hold\"", "id=\"a--hold\"", 5, INVALID,
    "“a--hold” does not fit the attribute “id” of <stretch>; write small letters, digits and "
    "single hyphens, a letter first, at most 64 characters", TRUE },
  { "id-empty", "hold.xml", "id=\"a-hold\"", "id=\"\"", 5, INVALID,
    "“” does not fit the attribute “id” of <stretch>; write small letters, digits and "
    "single hyphens, a letter first, at most 64 characters", TRUE },
  { "word-unknown", "hold.xml", "level=\"beginner\"", "level=\"easy\"", 5, INVALID,
    "“easy” does not fit the attribute “level” of <stretch>; write one of: beginner, "
    "intermediate, advanced", TRUE },
  { "word-with-line-break", "hold.xml", "level=\"beginner\"", "level=\"a&#10;b\"", 5, INVALID,
    "“a b” does not fit the attribute “level” of <stretch>; write one of: beginner, "
    "intermediate, advanced", TRUE },
  { "filter-unknown", "hold.xml", "hip nerve", "hip elbow", 5, INVALID,
    "“elbow” does not fit the attribute “hidden-by” of <stretch>; write one of: nerve, sitbone, "
    "hip, knee, bones, head, pregnant, hypermobile, balance, no-floor", TRUE },
  { "bed-unknown", "hold.xml", "bed=\"yes\"", "bed=\"maybe\"", 5, INVALID,
    "“maybe” does not fit the attribute “bed” of <stretch>; write one of: no, yes", TRUE },
  { "switch-too-short", "hold.xml", "switch=\"20\"", "switch=\"4\"", 5, INVALID,
    "“4” does not fit the attribute “switch” of <stretch>; write a whole number from 5 to 60",
    TRUE },
  { "swap-no-id", "hold.xml", "some-reps b-2", "some-reps 2", 5, INVALID,
    "“2” does not fit the attribute “swaps” of <stretch>; write small letters, digits and single "
    "hyphens, a letter first, at most 64 characters", TRUE },
  { "cite-no-source", "hold.xml", "source=\"24\"", "source=\"0\"", 34, INVALID,
    "“0” does not fit the attribute “source” of <cite>; write a whole number from 1 to 999", TRUE },
  { "cite-twice", "hold.xml", "source=\"24\"", "source=\"3\"", 34, INVALID,
    "the source 3 is named twice; keep one of them", FALSE },
  { "turn-without-sides", "hold.xml", "sides=\"each\"", "sides=\"both\"", 27, INVALID,
    "<turn> is said when the sides change, but they do not; remove it or write sides=\"each\"",
    FALSE },
  { "filter-twice", "hold.xml", "hip nerve", "hip hip", 5, INVALID,
    "“hip” stands twice in the attribute “hidden-by” of <stretch>; keep one of them", FALSE },
  { "moment-unknown", "hold.xml", "moment=\"ready\"", "moment=\"later\"", 19, INVALID,
    "“later” does not fit the attribute “moment” of <step>; write one of: ready, move-in, "
    "move-out", TRUE },
  { "moment-out-of-order", "hold.xml", "moment=\"move-in\">Stay", "moment=\"ready\">Stay", 21,
    INVALID, "the step comes too late for its moment “ready”; order the steps: ready, move-in, "
    "move-out", TRUE },
  { "moment-missing", "hold.xml", "moment=\"ready\"", "moment=\"move-in\"", 18, INCOMPLETE,
    "no step has the moment “ready”; add one, for people who only listen", TRUE },
  { "way-out-missing", "hold.xml", "<way-out>Come up.</way-out>", "", 24, INCOMPLETE,
    "a held stretch needs a way out; add <way-out> to <cues>", TRUE },

  /* Doses */
  { "dose-missing", "hold.xml", "<hold seconds=\"30\" count=\"2\" rest=\"10\"/>", "", 5, INCOMPLETE,
    "<stretch> lacks its dose; add <hold seconds=\"…\" count=\"…\"/> or <reps seconds=\"…\" "
    "count=\"…\"/>", TRUE },
  { "dose-twice", "hold.xml", "rest=\"10\"/>", "rest=\"10\"/><reps seconds=\"1\" count=\"1\"/>", 14,
    INVALID, "<stretch> has two doses; keep <hold> or <reps>", TRUE },
  { "hold-too-short", "hold.xml", "seconds=\"30\"", "seconds=\"4\"", 14, INVALID,
    "“4” does not fit the attribute “seconds” of <hold>; write a whole number from 5 to 120",
    TRUE },
  { "hold-too-long", "hold.xml", "seconds=\"30\"", "seconds=\"121\"", 14, INVALID,
    "“121” does not fit the attribute “seconds” of <hold>; write a whole number from 5 to 120",
    TRUE },
  { "count-zero", "hold.xml", "count=\"2\"", "count=\"0\"", 14, INVALID,
    "“0” does not fit the attribute “count” of <hold>; write a whole number from 1 to 10", TRUE },
  { "rest-negative", "hold.xml", "rest=\"10\"", "rest=\"-1\"", 14, INVALID,
    "“-1” does not fit the attribute “rest” of <hold>; write a whole number from 0 to 180", TRUE },
  { "seconds-fraction", "hold.xml", "seconds=\"30\"", "seconds=\"30.5\"", 14, INVALID,
    "“30.5” does not fit the attribute “seconds” of <hold>; write a whole number from 5 to 120",
    TRUE },
  { "seconds-huge", "hold.xml", "seconds=\"30\"", "seconds=\"99999999999999999999\"", 14, INVALID,
    "“99999999999999999999” does not fit the attribute “seconds” of <hold>; write a whole number "
    "from 5 to 120", TRUE },
  { "seconds-with-unit", "hold.xml", "seconds=\"30\"", "seconds=\"30s\"", 14, INVALID,
    "“30s” does not fit the attribute “seconds” of <hold>; write a whole number from 5 to 120",
    TRUE },
  { "sets-in-hold", "hold.xml", "rest=\"10\"", "sets=\"1\"", 14, INVALID,
    "<hold> has no attribute “sets”; remove it or correct its name", TRUE },
  { "hold-alternating", "hold.xml", "sides=\"each\"", "sides=\"alternating\"", 14, INVALID,
    "sides cannot take turns in a hold; write sides=\"each\" or count repetitions with <reps>",
    TRUE },

  /* Scene and movement */
  { "pose-unknown", "hold.xml", "start=\"start\"", "start=\"begin\"", 35, INVALID,
    "the scene has no pose “begin”; add it there or correct the attribute “start”", FALSE },
  { "peak-unknown", "reps.xml", "peak=\"left\"", "peak=\"up\"", 30, INVALID,
    "the scene has no pose “up”; add it there or correct the attribute “peak”", FALSE },
  { "pose-twice", "hold.xml", "<pose id=\"half\">", "<pose id=\"start\">", 42, INVALID,
    "the scene has two poses “start”; give one of them another id", FALSE },
  { "kiosk-pose-missing", "hold.xml", " kiosk=\"half\"", "", 35, INCOMPLETE,
    "the stretch is for waiting rooms half-way only, but there is no pose for that; add the "
    "attribute “kiosk”", FALSE },
  { "repetition-missing", "reps.xml", "    <repetition base=\"down\" peak=\"left\"/>\n", "", 28,
    INCOMPLETE, "the movement has 1 times <repetition>; write none for a hold, one for "
    "repetitions, two where the sides take turns", TRUE },
  { "repetition-in-hold", "hold.xml", "kiosk=\"half\"/>",
    "kiosk=\"half\"><repetition base=\"start\" peak=\"end\"/></movement>", 35, INVALID,
    "the movement has 1 times <repetition>; write none for a hold, one for repetitions, two "
    "where the sides take turns", TRUE },
  { "angle-not-a-number", "hold.xml", "near-hip=\"110.5\"", "near-hip=\"110,5\"", 46, INVALID,
    "“110,5” does not fit the attribute “near-hip” of <angles>; write a plain number such as 12.5",
    TRUE },
  { "angle-infinite", "hold.xml", "near-hip=\"110.5\"", "near-hip=\"inf\"", 46, INVALID,
    "“inf” does not fit the attribute “near-hip” of <angles>; write a plain number such as 12.5",
    TRUE },
  { "angle-unknown", "hold.xml", "near-hip=\"110.5\"", "near-tail=\"110.5\"", 46, INVALID, NULL,
    TRUE },
  { "angle-impossible", "hold.xml", "near-hip=\"110.5\"", "near-hip=\"200\"", 46, INVALID, NULL,
    FALSE },
  { "look-unknown", "hold.xml", "skin=\"tan\"", "skin=\"green\"", 37, INVALID, NULL, TRUE },
  { "prop-unknown", "hold.xml", "kind=\"chair\"", "kind=\"trampoline\"", 38, INVALID, NULL, TRUE },
  { "glow-unknown", "hold.xml", "muscle=\"hamstrings\"", "muscle=\"wings\"", 47, INVALID, NULL,
    TRUE },
  { "mark-unknown", "hold.xml", GLOW, "<mark kind=\"wings\"/>", 47, INVALID, NULL, TRUE },
  { "path-too-short", "hold.xml", "  </scene>", "    <path poses=\"start end\"/>\n  </scene>", 49,
    INVALID, "A path leads through three poses or more; between two the body goes straight.", TRUE },
  { "path-nowhere", "hold.xml", "  </scene>",
    "    <path poses=\"start half nowhere\"/>\n  </scene>", 49, INVALID,
    "The path leads through the pose “nowhere”, which the scene does not have.", FALSE },
  { "counter-unknown", "reps.xml", "peak=\"right\"/>", "peak=\"right\" counter=\"up\"/>", 29, INVALID,
    "the scene has no pose “up”; add it there or correct the attribute “counter”", FALSE },
  { "back-without-there", "reps.xml", "peak=\"right\"/>", "peak=\"right\" back=\"2\"/>", 29, INVALID,
    "a <repetition> has both “there” and “back”, together not more than its 4 seconds, or none of "
    "them; a “counter” pose goes without", TRUE },
  { "there-and-back-too-long", "reps.xml", "peak=\"right\"/>",
    "peak=\"right\" there=\"3\" back=\"2\"/>", 29, INVALID, NULL, FALSE },
  { "there-with-counter", "reps.xml", "peak=\"right\"/>",
    "peak=\"right\" counter=\"left\" there=\"2\" back=\"2\"/>", 29, INVALID, NULL, TRUE },
  { "contact-unknown", "hold.xml", GLOW,
    "<contact kind=\"glue\"/>", 47, INVALID, NULL, TRUE },
  { "contact-too-far", "hold.xml", GLOW,
    "<contact kind=\"leg\" limb=\"near\" x=\"150\" y=\"5\"/>", 36, INVALID, NULL, FALSE },
  { "scene-without-pose", "reps.xml",
    "    <pose id=\"down\"/>\n    <pose id=\"right\">\n"
    "      <angles near-hip=\"40\"/>\n    </pose>\n"
    "    <pose id=\"left\">\n      <angles far-hip=\"40\"/>\n    </pose>\n",
    "", 32, INCOMPLETE, "<scene> lacks the element <pose>; add it", TRUE },

  /* Routines */
  { "stretch-unknown", "routine.xml", "stretch=\"some-reps\"", "stretch=\"headstand\"", 9, INVALID,
    "there is no stretch “headstand”; correct the id or add the stretch", FALSE },
  { "exercise-missing", "routine.xml",
    "  <exercise stretch=\"some-reps\">\n    <reps seconds=\"3\" count=\"8\"/>\n  </exercise>\n"
    "  <exercise stretch=\"a-hold\"/>\n  <exercise stretch=\"a-hold\">\n"
    "    <hold seconds=\"60\" count=\"1\"/>\n  </exercise>\n",
    "", 4, INCOMPLETE, "<routine> lacks the element <exercise>; add it", TRUE },
  { "hold-of-a-movement", "routine.xml", "<reps seconds=\"3\" count=\"8\"/>",
    "<hold seconds=\"30\" count=\"1\"/>", 10, INVALID,
    "“some-reps” is a movement, not a hold; write <reps seconds=\"…\" count=\"…\"/>", FALSE },
  { "reps-of-a-hold", "routine.xml", "<hold seconds=\"60\" count=\"1\"/>",
    "<reps seconds=\"3\" count=\"8\"/>", 14, INVALID,
    "“a-hold” is held, it has no repetitions; write <hold seconds=\"…\" count=\"…\"/>", FALSE },
};

const guint n_content_faults = G_N_ELEMENTS (content_faults);

const ContentFault article_faults[] = {
  { "picture-unknown", "article.xml", "picture=\"gears\"", "picture=\"moon\"", 4, INVALID,
    "“moon” does not fit the attribute “picture” of <article>; write one of: thigh, balance, "
    "pelvis, bend, basics, gears", TRUE },
  { "picture-missing", "article.xml", " picture=\"gears\"", "", 4, INCOMPLETE,
    "<article> lacks the attribute “picture”; add it", TRUE },
  { "title-missing", "article.xml", "  <title>An article</title>\n", "", 4, INCOMPLETE,
    "<article> lacks the element <title>; add it", TRUE },
  { "paragraph-empty", "article.xml", "One. Two.", "", 6, INCOMPLETE,
    "<paragraph> is empty; write its text or remove it", TRUE },
  { "paragraph-late", "article.xml", "  <cite source=\"3\"/>\n", "<paragraph>Late.</paragraph>", 11,
    INVALID, "<paragraph> comes too late in <article>; put it before <cite>", TRUE },
  { "try-nothing", "article.xml", " stretch=\"a-hold\"", "", 9, INVALID,
    "<try> names one thing; write either stretch=\"…\" or routine=\"…\"", TRUE },
  { "try-both", "article.xml", "<try ", "<try routine=\"a-routine\" ", 9, INVALID,
    "<try> names one thing; write either stretch=\"…\" or routine=\"…\"", TRUE },
  { "try-unknown-stretch", "article.xml", "stretch=\"a-hold\"", "stretch=\"a-routine\"", 9, INVALID,
    "there is no stretch “a-routine”; correct the id or add the stretch", FALSE },
  { "try-unknown-routine", "article.xml", "stretch=\"a-hold\"", "routine=\"a-hold\"", 9, INVALID,
    "there is no routine “a-hold”; correct the id or add the routine", FALSE },
  { "cite-unknown", "article.xml", "source=\"3\"", "source=\"4\"", 11, INVALID,
    "there is no source 4; correct the number or add the source", FALSE },
  { "cite-no-number", "article.xml", "source=\"3\"", "source=\"Bandy\"", 11, INVALID,
    "“Bandy” does not fit the attribute “source” of <cite>; write a whole number from 1 to 999",
    TRUE },
  { "source-twice", "sources.xml", "number=\"12\"", "number=\"3\"", 6, INVALID,
    "there is a source 3 already; give this one another number", FALSE },
  { "source-zero", "sources.xml", "number=\"3\"", "number=\"0\"", 5, INVALID,
    "“0” does not fit the attribute “number” of <source>; write a whole number from 1 to 999",
    TRUE },
  { "source-empty", "sources.xml", "Somebody 2001, A paper.", " ", 5, INCOMPLETE,
    "<source> is empty; write its text or remove it", TRUE },
};
const guint n_article_faults = G_N_ELEMENTS (article_faults);

char *
content_load (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "content", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

char *
content_fault_apply (const ContentFault *fault)
{
  g_autofree char *text = content_load (fault->file);
  const char *place = strstr (text, fault->find);

  /* A fault that is not there, or there twice, would test something else. */
  g_assert_nonnull (place);
  g_assert_null (strstr (place + 1, fault->find));

  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, fault->replace,
                          place + strlen (fault->find));
}
