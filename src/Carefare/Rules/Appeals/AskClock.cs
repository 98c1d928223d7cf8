using System.Globalization;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>The clock of a person who may ask for the next level after a no.</summary>
/// <param name="now">The situation.</param>
/// <param name="figures">What the rules give.</param>
/// <param name="words">The words of the route.</param>
internal sealed class AskClock(Situation now, ClockFigures figures, IReadOnlyDictionary<string, string> words)
{
    /// <summary>The clock.</summary>
    /// <param name="level">The level that may be asked for.</param>
    /// <param name="letter">The letter that said no.</param>
    /// <param name="opened">The day on which it opened without the answer of the level before; null where it did not.</param>
    /// <param name="asked">The day on which it was asked for; null where it was not.</param>
    /// <param name="system">The kind of coverage, for what is possible later.</param>
    public Clock Of(Level level, Letter letter, DateOnly? opened, DateOnly? asked, string system)
    {
        var count = Count(level, letter, opened);
        var last = letter.Deadline ?? count.Day;
        var state =
            asked is not null ? ClockState.Done
            : last is null || last >= now.Today ? ClockState.Running
            : ClockState.Passed;
        var isLate = asked > last;
        var lateness = Late(system, letter.Day);
        return new(
            $"{level.Id}-ask",
            words[$"{level.Figures}-ask"],
            "you",
            Turn.Yours,
            state,
            asked ?? last,
            count.Day,
            letter.Deadline,
            string.Join(
                ' ',
                new[] { count.How, Chosen(count.Day, letter.Deadline), Sooner(last, state) }.Where(text =>
                    text.Length > 0
                )
            ) + (isLate ? $" It arrived after the last day, {Say(last!.Value)}." : ""),
            state == ClockState.Passed || isLate ? lateness.Text : "",
            [.. count.Facts, .. state == ClockState.Passed || isLate ? lateness.Facts : []]
        );
    }

    /// <summary>What a person who is late can still do.</summary>
    private (string Text, IReadOnlyList<Citation> Facts) Late(string system, DateOnly day) =>
        figures.Known($"{system}-late-request", day) is { } fact ? (fact.Text, [fact.Citation]) : (words["late"], []);

    private CountedDay Count(Level level, Letter letter, DateOnly? opened)
    {
        var day = letter.Day;
        if (figures.Time($"{level.Figures}-ask", day) is not { } time)
        {
            return AtMost(level, letter);
        }

        if (time.Period is not { } period)
        {
            return new(Day: null, time.Ask, [time.Fact]);
        }

        if (level.From == CountedFrom.LetterDate && letter.Dated is null)
        {
            return new(
                Day: null,
                $"{period} from the date on the letter, which is not told: put it into \"dated\".",
                [time.Fact]
            );
        }

        return Counted(level, letter, opened, time, period);
    }

    private CountedDay Counted(Level level, Letter letter, DateOnly? opened, GivenTime time, Period period)
    {
        var from = Start(level, letter, opened);
        var runsOn = figures.Known($"{level.Figures}-runs-on", letter.Day);
        var moves = figures.Known($"{level.Figures}-moves", letter.Day);
        var counted = period.After(
            from.Day,
            figures.Calendar,
            runsOn is { Yes: true } ? ShortMonth.RunsOn : ShortMonth.EndsThere
        );
        var last = moves is { Yes: true } ? figures.Calendar.OnOrAfter(counted) : counted;
        List<string> how = [$"{period} from {Say(from.Day)}, {from.Why}."];
        if (last != counted)
        {
            how.Add($"{Say(counted)} is no business day, so it moves to {Say(last)}; to be safe, be there before.");
        }

        if (time.AtMost is { } most)
        {
            how.Add($"Your state may give up to {most}; the letter says it. We count the fewest.");
        }

        return new(
            last,
            string.Join(' ', how),
            [
                time.Fact,
                .. from.Facts,
                .. period.Unit == PeriodUnit.Months && runsOn is not null ? [runsOn.Citation] : Array.Empty<Citation>(),
                .. last != counted ? [moves!.Citation] : Array.Empty<Citation>(),
            ]
        );
    }

    /// <summary>Where only the most is known that somebody may give, the last day stands in the letter alone.</summary>
    private CountedDay AtMost(Level level, Letter letter) =>
        figures.Time($"{level.Figures}-ask-at-most", letter.Day) is { Period: { } most } time
            ? new(
                Day: null,
                $"The letter names the last day: at most {most} after it was mailed, by "
                    + $"{Say(most.After(letter.Day, figures.Calendar))} at the very latest, and maybe much less.",
                [time.Fact]
            )
            : new(Day: null, "We have no source for this time; the letter names the last day.", []);

    private (DateOnly Day, string Why, IReadOnlyList<Citation> Facts) Start(
        Level level,
        Letter letter,
        DateOnly? opened
    )
    {
        var (day, why, facts) = level.From switch
        {
            CountedFrom.LetterDate => (letter.Day, "the date on the letter", (IReadOnlyList<Citation>)[]),
            CountedFrom.Receipt when letter.Received is { } came => (came, "when the letter came", []),
            CountedFrom.Receipt => (letter.Day, "the date on the letter (from when it came, if later)", []),
            CountedFrom.PresumedReceipt => Presumed(level, letter),
        };
        return opened < day ? (opened.Value, "when it opened without the plan's answer", facts) : (day, why, facts);
    }

    /// <summary>A letter that came sooner than is presumed counts from then, which is the safe day.</summary>
    private (DateOnly Day, string Why, IReadOnlyList<Citation> Facts) Presumed(Level level, Letter letter)
    {
        if (
            letter.Dated is not { } dated
            || figures.Time(level.Presumption, dated) is not { Period: { } days } presumed
        )
        {
            return (letter.Received ?? letter.Day, "when the letter came", []);
        }

        var taken = days.After(dated, figures.Calendar);
        return letter.Received < taken
            ? (letter.Received.Value, "when the letter came", [presumed.Fact])
            : (taken, $"{days} after the date on the letter, when it is taken to have come", [presumed.Fact]);
    }

    /// <summary>The letter's own day goes before the rule's; both are shown where they differ.</summary>
    private static string Chosen(DateOnly? rule, DateOnly? letter) =>
        letter is not { } named ? ""
        : rule is not { } counted ? $"The letter names {Say(named)}."
        : named == counted ? "The letter names the same day."
        : named < counted
            ? $"That would be {Say(counted)}; the letter names {Say(named)}. We go by the letter, which is the safe one: "
                + "ask why it is shorter."
        : $"That would be {Say(counted)}; the letter names {Say(named)}. We go by the letter, which gives you longer: keep it.";

    /// <summary>On a day on which nobody opens letters, the safe day is the business day before.</summary>
    private string Sooner(DateOnly? last, ClockState state) =>
        state == ClockState.Running && last is { } day && !figures.Calendar.IsBusinessDay(day)
            ? $"That is a {(figures.Calendar.IsHoliday(day) ? "holiday" : day.DayOfWeek.ToString())}: be there by "
                + $"{figures.Calendar.OnOrBefore(day).ToString("ddd, MMM d", CultureInfo.InvariantCulture)}."
            : "";

    private static string Say(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    private readonly record struct CountedDay(DateOnly? Day, string How, IReadOnlyList<Citation> Facts);
}
