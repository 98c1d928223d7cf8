using Carefare.Rules.Appeals;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The clocks of every no: which runs, then all in the order of their days, with the rule behind each.</summary>
/// <param name="asOf">The day of the answer.</param>
/// <param name="journeys">The plans that said no, the most pressing first.</param>
/// <param name="headline">Which clock runs.</param>
/// <param name="page">Takes the text.</param>
internal sealed class DeadlinesText(DateOnly asOf, IReadOnlyList<Journey> journeys, string headline, Page page)
{
    private readonly List<(string Title, string Address, string Age)> _rules =
    [
        .. SourceUse
            .Of(journeys.SelectMany(journey => journey.Clocks).SelectMany(clock => clock.Facts))
            .Select(source => (source.Title, source.Address, source.Age)),
    ];

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        page.Say(headline, Ink.Strong);
        foreach (var journey in journeys)
        {
            One(journey);
        }

        Rules();
        page.Gap();
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void One(Journey journey)
    {
        page.Heading(journey.Payer);
        page.Say(journey.Path, indent: 2);
        if (journeys.Count > 1)
        {
            page.Say(journey.Headline(asOf), indent: 2);
        }

        page.Gap();
        var clocks = journey.ByDay.Where(clock => IsTold(journey, clock)).ToList();
        Clocks(clocks.Where(IsBefore));
        page.Item("=", $"Today is {Words.Deadline(asOf)}.", indent: 2);
        Clocks(clocks.Where(clock => !IsBefore(clock)));
        Paragraph(journey.CountsOn);
        Paragraph(journey.OutsideWhy);
        Paragraph(journey.Outcomes);
        foreach (var note in journey.Notes.Where(_ => journey.Clocks.Count > 0))
        {
            Paragraph(note);
        }
    }

    private bool IsBefore(Clock clock) =>
        clock.State is ClockState.Done or ClockState.Passed && clock.Day is { } day && day <= asOf;

    private void Clocks(IEnumerable<Clock> clocks)
    {
        foreach (var clock in clocks)
        {
            page.Item(Mark(clock.State), Line(clock), indent: 2);
            var how = string.Join(
                ' ',
                new[] { clock.How, clock.Still, References(clock) }.Where(text => text.Length > 0)
            );
            if (how.Length > 0)
            {
                page.Say(how, Ink.Quiet, indent: 6);
            }
        }
    }

    private void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            page.Gap();
            page.Say(text, indent: 2);
        }
    }

    private static string Line(Clock clock) =>
        clock.State switch
        {
            ClockState.Done when clock.Id == "letter" => $"{Words.Day(clock.Day!.Value)}: {clock.Who} {clock.What}.",
            ClockState.Done when clock.Turn == Turn.Theirs =>
                $"{Words.Day(clock.Day!.Value)}: {clock.Who} said no{(clock.Day > clock.ByRule ? ", late" : "")}.",
            ClockState.Done => $"{Words.Day(clock.Day!.Value)}, done: {clock.What}.",
            ClockState.Running => $"{Due(clock)}: {Words.Capital(clock.Who)}: {clock.What}.",
            ClockState.Passed when clock.Turn == Turn.Theirs => $"{Due(clock)}, late: {clock.Who}: {clock.What}.",
            ClockState.Passed => $"{Due(clock)}, past: {clock.Who}: {clock.What}.",
            ClockState.Coming => $"Later: {clock.Who}: {clock.What}.",
            ClockState.NotOpen => $"Not open: {clock.What}.",
        };

    private static string Due(Clock clock) =>
        clock.Day is { } day ? $"By {Words.Deadline(day)}" : "By the day in the letter";

    /// <summary>The answer that the letter is, is told by the letter alone where it came in time.</summary>
    private static bool IsTold(Journey journey, Clock clock) =>
        clock is not { State: ClockState.Done, Turn: Turn.Theirs, Id: not "letter" }
        || clock.Day > clock.ByRule
        || journey.Clocks.TakeWhile(one => one.Id != "letter").All(one => one != clock);

    /// <summary>What it says never hangs on the mark alone.</summary>
    private static string Mark(ClockState state) =>
        state switch
        {
            ClockState.Done => "x",
            ClockState.Running => ">",
            ClockState.Passed => "!",
            ClockState.Coming => "-",
            ClockState.NotOpen => "-",
        };

    private string References(Clock clock)
    {
        var numbers = SourceUse
            .Of(clock.Facts)
            .Select(source =>
                _rules.FindIndex(rule => rule.Title == source.Title && rule.Address == source.Address) + 1
            )
            .Order();
        return string.Join(' ', numbers.Select(number => $"[{number}]"));
    }

    private void Rules()
    {
        if (_rules.Count == 0)
        {
            return;
        }

        page.Heading("The rules");
        foreach (var (at, rule) in _rules.Index())
        {
            page.Item($"[{at + 1}]", $"{rule.Title}; {rule.Age}. {rule.Address}", indent: 2);
        }
    }
}
