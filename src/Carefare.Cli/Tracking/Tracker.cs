using System.CommandLine;
using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Cli.Text;
using Carefare.Cli.Verbs;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>What every verb under <c>carefare track</c> shares: the case's name, the store, and how events are added.</summary>
internal sealed class Tracker(Surroundings around, ILedgerDoor door, KnowledgeFolder knowledge)
{
    /// <summary>Everything around the command.</summary>
    public Surroundings Around => around;

    /// <summary>The folder of figures.</summary>
    public KnowledgeFolder Knowledge => knowledge;

    /// <summary>A verb about one case of the store.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="takes">Its arguments and options; the case's name comes before them.</param>
    /// <param name="run">Does it with the opened case, and returns one of <see cref="Exit"/>.</param>
    /// <param name="isNew">Whether the case must not be there yet.</param>
    public Command Verb(
        string name,
        string description,
        IReadOnlyList<Symbol> takes,
        Func<ParseResult, Book, int> run,
        bool isNew = false
    )
    {
        var of = new Argument<string>("NAME") { Description = "The name of the case in the store." };
        var verb = new Command(name, description) { of };
        foreach (var one in takes)
        {
            if (one is Argument argument)
            {
                verb.Add(argument);
            }
            else if (one is Option option)
            {
                verb.Add(option);
            }
        }

        foreach (var option in door.Options)
        {
            verb.Add(option);
        }

        verb.SetAction(parsed =>
        {
            if (door.Open(parsed) is not { } ledger)
            {
                return Exit.BadInput;
            }

            using (ledger as IDisposable)
            {
                return Book.Open(parsed.GetRequiredValue(of), isNew, ledger, around) is { } book
                    ? run(parsed, book)
                    : Exit.BadInput;
            }
        });
        return verb;
    }

    /// <summary>A verb that adds one event, and says that it is saved.</summary>
    /// <param name="make">Makes the event on a day; the sentence says what is saved.</param>
    public Command Adds(
        string name,
        string description,
        IReadOnlyList<Symbol> takes,
        Func<ParseResult, Book, DateOnly, (CaseEvent Event, string Says)> make
    )
    {
        var on = DayOption.Make("--on", "The day on which it happened; today where omitted.");
        return Verb(
            name,
            description,
            [.. takes, on],
            (parsed, book) =>
            {
                var (what, says) = make(parsed, book, parsed.GetValue(on) ?? around.Today);
                return Save(book, what, says);
            }
        );
    }

    /// <summary>Saves one event with the days that follow from it, and says so; saving sends nothing.</summary>
    public int Save(Book book, CaseEvent what, string says)
    {
        var number = book.Track.Count + 1;
        CaseEvent[] follow = book.Track.Refusal(what) is null ? [.. Following(book, what)] : [];
        if (book.Add([what, .. follow]) is var code && code != Exit.Answered)
        {
            return code;
        }

        var page = Page();
        page.Say($"Saved as event {number}: {says} Carefare sends nothing.");
        foreach (var one in follow)
        {
            page.Say(Follow(one));
        }

        return Exit.Answered;
    }

    /// <summary>The last days that an event brings, keeps or moves, by the saved answers; none where those cannot be used.</summary>
    private IReadOnlyList<CaseEvent> Following(Book book, CaseEvent what)
    {
        var after = book.Track.With(what);
        return after.Case is { } saved && CaseFile.Read(book.Name, saved.Yaml).Case is { } person
            ? Renewal.Events(
                after,
                new CaseDeadlines(Situation(person, knowledge.Known, what.On), after).All,
                tasks: null,
                what.On
            )
            : [];
    }

    private static string Follow(CaseEvent one) =>
        one switch
        {
            CaseEvent.DeadlineSeen seen =>
                $"With it a last day, {Words.Deadline(seen.By)}: {Words.Sentence(seen.What)} ({seen.Id})",
            CaseEvent.DeadlineMoved moved => $"With it {moved.Id} moves to {Words.Deadline(moved.By)}.",
            CaseEvent.DeadlineMet met => $"With it the last day {met.Id} is kept.",
            _ => EventWords.Of(one).What,
        };

    /// <summary>Takes text for people.</summary>
    public Page Page() => new(around.Out, around.Width, around.Colour);

    /// <summary>The saved answers of a case; null where there are none or they cannot be read by this version, which is then told.</summary>
    public static CaseReading? Answers(Book book)
    {
        if (book.Track.Case is not { } saved)
        {
            book.Refuse(
                $"The case {book.Name} has no answers. Save some with carefare track case {book.Name} CASE.yaml."
            );
            return null;
        }

        var reading = CaseFile.Read(book.Name, saved.Yaml);
        if (reading.Case is null)
        {
            book.Refuse(
                $"The saved answers of {book.Name} cannot be used by this version: {reading.Problems[0].What} Save them anew with carefare track case {book.Name} CASE.yaml."
            );
            return null;
        }

        return reading;
    }

    /// <summary>The situation of a case on the day that is asked for: what is tracked lives today, whatever the file says under as_of.</summary>
    public Situation Situation(Case person, KnowledgeBase known, DateOnly? day)
    {
        var today = day ?? around.Today;
        return new(DayOption.On(person, today), known, today);
    }
}

/// <summary>Opens the store that the options of a command name.</summary>
internal interface ILedgerDoor
{
    /// <summary>The options for the store and its key.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>Opens the store; null where that is not possible, which then stands on the error stream.</summary>
    ICaseLedger? Open(ParseResult parsed);
}
