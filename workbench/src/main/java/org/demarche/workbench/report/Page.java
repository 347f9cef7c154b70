package org.demarche.workbench.report;

import java.util.List;

/**
 * What stands in a report, ready to be set: texts as they are to be read, numbers with the note that says what they rest on. The template
 * {@code report.jte} sets it and escapes every text.
 *
 * @param title whom it is about and as of when
 * @param lead the time that it covers
 * @param command the command that makes it again
 * @param maker name and version of the program
 * @param style the style sheet
 * @param policy what the file may load and run: nothing but that style sheet
 * @param known what the ledger had by then
 * @param changes what is news
 * @param conduct what they do to each other, week by week
 * @param sections measures under their headings
 * @param rollCalls roll calls of the window
 * @param precedents who said no to whom
 * @param claims what was said would come
 * @param events what happened in the window
 * @param measures what each measure is
 * @param notes what each number rests on
 * @param proofs the sentences and rows themselves
 */
public record Page(
        String title,
        String lead,
        String command,
        String maker,
        String style,
        String policy,
        List<Text> known,
        List<List<Text>> changes,
        TwoWay conduct,
        List<Section> sections,
        List<Vote> rollCalls,
        List<Statement> precedents,
        List<Statement> claims,
        List<Happening> events,
        List<Definition> measures,
        List<Note> notes,
        List<Proof> proofs) {

    /**
     * Words or a number.
     *
     * @param note the note behind a number; 0 where there is none
     */
    public record Text(String text, int note) {}

    /** Measures under a heading, with a picture where there is one to draw. */
    public record Section(String title, List<Line> lines, List<Lines> pictures) {}

    /**
     * A measure.
     *
     * @param moved whether it changed beyond chance
     * @param remark what is to be known beside it
     * @param parts what a composite is put together from
     */
    public record Line(
            String measure,
            String whom,
            Text now,
            Text before,
            String n,
            String of,
            String interval,
            boolean moved,
            String remark,
            List<Part> parts) {}

    /** A part of a composite: its value, as of when, what it counts, its weight, and the composite with that weight halved and raised. */
    public record Part(
            String measure, Text value, String of, String counts, String weight, String halved, String raised) {}

    /** Sentences and rows that follow each other, by their numbers; a single one is first and last. */
    public record Run(int first, int last) {}

    /** A roll call. */
    public record Vote(String day, String resolution, String votes, boolean same, int proof) {}

    /** Something that was said, and the sentences that say it. */
    public record Statement(String text, String by, List<Run> proofs) {}

    /** An event: all reports of it are its proofs. */
    public record Happening(
            String day,
            String parties,
            String type,
            String stance,
            String score,
            boolean cooperation,
            String sentence,
            String said,
            List<Run> proofs) {}

    /** What a measure says, in what, between which bounds. */
    public record Definition(String name, String about, String unit, String range) {}

    /**
     * What a number rests on.
     *
     * @param proofs the numbers of its sentences and rows
     * @param more how many more it rests on that are not printed
     * @param parts the notes of the values that a composite is put together from
     */
    public record Note(int number, String text, List<Run> proofs, int more, List<Integer> parts) {}

    /**
     * A sentence or a row of a record.
     *
     * @param origin headline, or file and day
     * @param address where it was published; empty where that is not known
     */
    public record Proof(int number, String text, String origin, String address) {}
}
