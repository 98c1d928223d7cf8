using System.Text;
using System.Text.Json;
using Carefare.Cases.Filling;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;
using Carefare.Telling.Json;
using Carefare.Tracking;

namespace Carefare.Cli.Json;

/// <summary>What is tracked, for programs: the schemas "carefare.track/1" and those of its parts.</summary>
internal static class TrackJson
{
    /// <summary>All that is known of a case.</summary>
    public static string Whole(Book book, IReadOnlyList<DoubleUse> flags, DateOnly today) =>
        Begin("carefare.track/1", book, today, json => new TrackParts(json, book.Track, today).Write(flags));

    /// <summary>The one thing to do next, and all else that is open.</summary>
    public static string Next(Book book, DateOnly today) =>
        Begin(
            "carefare.track.next/1",
            book,
            today,
            json =>
            {
                var open = NextActions.Of(book.Track);
                json.WriteString("next", NextText.Sentence(open, today));
                json.WriteEach("open", open, Write);
            }
        );

    /// <summary>Money out, back and to come.</summary>
    public static string Money(Book book, DateOnly today) =>
        Begin("carefare.track.money/1", book, today, json => TrackParts.Write(json, MoneyFlow.Of(book.Track)));

    /// <summary>Every event, whole.</summary>
    public static string Events(Book book) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.events/1");
            json.WriteString("name", book.Name);
            json.WriteEach(
                "events",
                book.Track.Log,
                (inner, one) =>
                {
                    inner.WriteNumber("number", one.Number);
                    inner.WriteString("standing", Spell(one.Standing));
                    inner.WriteString("why", one.Why);
                    inner.WritePropertyName("event");
                    inner.WriteRawValue(
                        one.What is CaseEvent.Newer newer
                            ? newer.Content
                            : Encoding.UTF8.GetString(EventLine.Of(one.What))
                    );
                }
            );
        });

    /// <summary>What saving new answers did.</summary>
    public static string Saved(Book book, Replanned planned, CaseComparison compared) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.track.case/1");
            json.WriteString("name", book.Name);
            json.WriteNumber("events", book.Track.Count);
            json.WriteWords("flags", planned.Flags);
            json.WriteEach(
                "changes",
                planned.Renewal,
                (inner, what) =>
                {
                    var words = EventWords.Of(what);
                    inner.WriteString("kind", what.Kind);
                    inner.WriteString("id", words.Id);
                    inner.WriteString("what", words.What);
                }
            );
            json.WritePropertyName("comparison");
            json.WriteRawValue(ComparisonJson.Of(compared));
        });

    /// <summary>Which answers should change.</summary>
    public static string Proposed(Book book, ProposedAnswers proposed, FilledCase filled) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.track.update/1");
            json.WriteString("name", book.Name);
            json.WriteBoolean("applied", value: false);
            json.WriteEach(
                "answers",
                filled.Filled,
                (inner, one) =>
                {
                    inner.WriteString("path", one.Path);
                    inner.WriteString("before", one.Before);
                    inner.WriteString("after", one.After);
                    inner.WriteString(
                        "why",
                        proposed.Known.First(known => known.Answers.Any(answer => answer.Path == one.Path)).Why
                    );
                }
            );
            json.WriteEach(
                "left",
                filled.Left,
                (inner, one) =>
                {
                    inner.WriteString("path", one.Path);
                    inner.WriteString("proposed", one.Proposed);
                    inner.WriteString("why", one.Why);
                }
            );
            json.WriteWords("by_hand", proposed.ByHand);
        });

    private static string Begin(string schema, Book book, DateOnly today, Action<Utf8JsonWriter> write) =>
        Document.Text(json =>
        {
            json.WriteString("schema", schema);
            json.WriteString("name", book.Name);
            json.WriteDay("as_of", today);
            json.WriteNumber("events", book.Track.Count);
            write(json);
        });

    private static void Write(Utf8JsonWriter json, OpenItem one)
    {
        json.WriteString("id", one.Id);
        json.WriteString("what", one.What);
        json.WriteString("who", Spelled.Of(one.Who));
        json.WriteDay("by", one.By);
        json.WriteDay("waiting_since", one.Since);
    }

    private static string Spell(EventStanding standing) =>
        standing switch
        {
            EventStanding.Counts => "counts",
            EventStanding.Corrected => "corrected",
            EventStanding.NotCounted => "not_counted",
            EventStanding.Newer => "newer",
        };
}
