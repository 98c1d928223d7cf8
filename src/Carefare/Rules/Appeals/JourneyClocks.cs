using Carefare.Cases;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>The clocks of a journey, one after the other.</summary>
internal sealed class JourneyClocks(
    Situation now,
    Ladder ladder,
    Denial denial,
    ClockFigures figures,
    AskClock ask,
    DecideClock decide,
    OutsideReview outside,
    IReadOnlyDictionary<string, string> words
)
{
    private bool IsUrgent => denial.Kind.Or("") == "urgent";

    private DateOnly? AppealedOn => Letter.Known(denial.AppealedOn);

    private DateOnly? DecidedOn => Letter.Known(denial.DecidedOn);

    /// <summary>The clocks.</summary>
    /// <param name="place">The place of the level that said no; -1 for the first no.</param>
    public IReadOnlyList<Clock> Of(int place)
    {
        var clocks = Whole(place);
        var closed = clocks.ToList().FindIndex(clock => clock.State == ClockState.NotOpen);
        return closed < 0 ? clocks : [.. clocks.Take(closed + 1)];
    }

    /// <summary>The clocks, with the levels above one that is not open.</summary>
    private IReadOnlyList<Clock> Whole(int place)
    {
        List<Clock> clocks = [.. Answered(place)];
        if (Letter.Of(denial) is not { } letter)
        {
            return [.. clocks, .. ladder.Levels.Skip(place + 1).Select(Ahead)];
        }

        clocks.Add(Said(place, letter));
        clocks.AddRange(Kept(letter));
        var next = place + 1;
        if (next < ladder.Levels.Count)
        {
            clocks.AddRange(Step(next, letter, Opened(place, denial.RequestedOn), AppealedOn, DecidedOn));
            next++;
        }

        if (AppealedOn is { } appealed && next < ladder.Levels.Count)
        {
            var opened = Opened(next - 1, denial.AppealedOn);
            var isOpen = DecidedOn is not null || opened <= now.Today;
            clocks.AddRange(
                isOpen
                    ? Step(next, new(DecidedOn ?? opened!.Value, Received: null, Deadline: null), opened, null, null)
                    : ladder.Levels.Skip(next).Take(1).Select(Ahead)
            );
            next++;
        }

        return [.. clocks, .. ladder.Levels.Skip(next).Select(Ahead)];
    }

    /// <summary>The latest day for the answer to the next step: as it was asked for, or if it were asked for today.</summary>
    public DateOnly? AnswerBy(int place) =>
        Next(place) is { } next ? decide.LastDay(next, AppealedOn ?? now.Today) : null;

    /// <summary>What the day on which the case counts on that answer asks of the person.</summary>
    public CountedAnswer? Counted(int place, Claims claims) =>
        Next(place) is { } next
            ? CountedAnswer.Of(now, claims, next, asked => decide.LastDay(next, asked), AppealedOn)
            : null;

    /// <summary>The level that is asked for, or may be; null where there is none or it has answered.</summary>
    private Level? Next(int place) =>
        Letter.Of(denial) is not null
        && DecidedOn is null
        && place + 1 < ladder.Levels.Count
        && ladder.Levels[place + 1] is var next
        && Refused(next) is null
            ? next
            : null;

    /// <summary>What would make the clocks surer.</summary>
    public IReadOnlyList<string> Asks(int place) =>
        place >= 0
        && place + 1 < ladder.Levels.Count
        && OpensAfter(ladder.Levels[place + 1]) is not null
        && !denial.RequestedOn.IsKnown
            ? [denial.RequestedOn.Key]
            : [];

    /// <summary>The answer that the letter is, or that is still waited for.</summary>
    private IEnumerable<Clock> Answered(int place)
    {
        if (Letter.Known(denial.RequestedOn) is { } asked)
        {
            var answered = Letter.Of(denial)?.Day;
            yield return place < 0
                ? decide.OfRequest(ladder.Request, asked, answered, ladder.System)
                : decide.Of(ladder.Levels[place], asked, answered, ladder.System);
        }
    }

    private Clock Said(int place, Letter letter)
    {
        var name = place < 0 ? ladder.Request : ladder.Levels[place].Figures;
        return new(
            "letter",
            place < 0 ? "said no" : $"said no again: {words[name]}",
            words[$"{name}-who"],
            Turn.Theirs,
            ClockState.Done,
            letter.Day,
            ByRule: null,
            ByLetter: null,
            letter.Received is { } came ? $"The letter came on {came:MMM d, yyyy}." : "",
            "",
            []
        );
    }

    /// <summary>Care that a Medicaid letter ends goes on where that is asked for in time.</summary>
    private IEnumerable<Clock> Kept(Letter letter)
    {
        var ends = Letter.Known(denial.EndsOn);
        if (ends is not { } end || figures.Time($"{ladder.System}-keep", letter.Day) is not { Period: { } days } time)
        {
            yield break;
        }

        var isState = ladder.System == "medicaid-state";
        var ten = days.After(isState ? end : letter.Day, figures.Calendar);
        var last =
            isState ? end.AddDays(-1)
            : ten > end ? ten
            : end;
        var how = isState
            ? $"Before it ends. Asked for within {days} after it, by {ten:MMM d, yyyy}, the state may give the care again."
            : $"{days} from the date on the letter, or the day on which the care ends, whichever is later.";
        yield return new(
            "keep-ask",
            words[$"{ladder.System}-keep-ask"],
            "you",
            Turn.Yours,
            AppealedOn <= last ? ClockState.Done
                : now.Today <= last ? ClockState.Running
                : ClockState.Passed,
            AppealedOn <= last ? AppealedOn : last,
            last,
            ByLetter: null,
            $"{how} {words["keep-cost"]}",
            "",
            [time.Fact]
        );
    }

    private IEnumerable<Clock> Step(int place, Letter letter, DateOnly? opened, DateOnly? asked, DateOnly? answered)
    {
        var level = ladder.Levels[place];
        if (Refused(level) is { } refused)
        {
            yield return refused;
            yield break;
        }

        if (level.IsAutomatic)
        {
            yield return decide.Of(level, letter.Day, answered ?? asked, ladder.System);
            yield break;
        }

        yield return ask.Of(level, letter, opened, asked, ladder.System);
        yield return decide.Of(level, asked, answered, ladder.System);
    }

    /// <summary>A level that comes only after another no.</summary>
    private Clock Ahead(Level level)
    {
        if (Refused(level) is { } refused)
        {
            return refused;
        }

        var time = figures.Time($"{level.Figures}-ask", now.Today);
        var how =
            level.IsAutomatic ? "It follows by itself after a no."
            : time is { Period: { } period } ? $"After a no: {period} to ask for it."
            : time?.Ask ?? "After a no: the letter names the last day.";
        return new(
            $"{level.Id}-{(level.IsAutomatic ? "decide" : "ask")}",
            words[level.IsAutomatic ? $"{level.Figures}-decide" : $"{level.Figures}-ask"],
            level.IsAutomatic ? words[$"{level.Figures}-who"] : "you",
            level.IsAutomatic ? Turn.Theirs : Turn.Yours,
            ClockState.Coming,
            Day: null,
            ByRule: null,
            ByLetter: null,
            how + Least(level),
            "",
            time is null ? [] : [time.Fact]
        );
    }

    private Clock? Refused(Level level) =>
        level.IsExternalReview && outside.Truth == Truth.No ? Closed(level, outside.Why, outside.Facts)
        : level.Amount.Length > 0
        && figures.Known(level.Amount, now.Today) is { } least
        && denial.Amount.IsKnown
        && denial.Amount.Value < least.Dollars
            ? Closed(
                level,
                $"At least {least.Dollars} must be in dispute; here it is {denial.Amount.Value}.",
                [least.Citation]
            )
        : null;

    private Clock Closed(Level level, string why, IReadOnlyList<Citation> facts) =>
        new(
            $"{level.Id}-ask",
            words[$"{level.Figures}-ask"],
            "you",
            Turn.Yours,
            ClockState.NotOpen,
            Day: null,
            ByRule: null,
            ByLetter: null,
            why,
            "",
            facts
        );

    private string Least(Level level) =>
        level.Amount.Length > 0 && figures.Known(level.Amount, now.Today) is { } least
            ? $" At least {least.Dollars} must be in dispute, by the figure of {least.From.Year}."
            : "";

    /// <summary>The day on which the level after one opens without its answer, where a state says so.</summary>
    private DateOnly? Opened(int place, Answer<DateOnly> asked) =>
        place >= 0
        && place + 1 < ladder.Levels.Count
        && asked.IsKnown
        && OpensAfter(ladder.Levels[place + 1]) is { Period: { } days }
            ? days.After(asked.Value, figures.Calendar)
            : null;

    private GivenTime? OpensAfter(Level level) =>
        figures.Time($"{level.Figures}-opens-after{(IsUrgent ? "-urgent" : "")}", now.Today)
            is { Period: not null } time
            ? time
            : null;
}
