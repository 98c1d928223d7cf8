using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>The clock of whoever has to answer.</summary>
/// <param name="now">The situation.</param>
/// <param name="figures">What the rules give.</param>
/// <param name="words">The words of the route.</param>
/// <param name="denial">What the letter was about.</param>
internal sealed class DecideClock(
    Situation now,
    ClockFigures figures,
    IReadOnlyDictionary<string, string> words,
    Denial denial
)
{
    /// <summary>The clock of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="asked">The day on which it was asked for; null where it was not.</param>
    /// <param name="answered">The date of the answer; null where there is none.</param>
    /// <param name="system">The kind of coverage, for what is possible where the answer is late.</param>
    public Clock Of(Level level, DateOnly? asked, DateOnly? answered, string system) =>
        Make(
            $"{level.Id}-decide",
            level.Figures,
            asked,
            answered,
            [$"{level.Figures}-late-answer", $"{system}-late-answer"],
            level.IsExternalReview && !IsUrgent,
            Times(level, asked ?? now.Today)
        );

    /// <summary>The clock of the first request.</summary>
    public Clock OfRequest(string request, DateOnly asked, DateOnly? answered, string system) =>
        Make(
            "request-decide",
            request,
            asked,
            answered,
            [$"{system}-unanswered"],
            isChecked: false,
            Time($"{request}-decide", asked) is { } time ? [time] : []
        );

    /// <summary>The last day for the answer of a level if it were asked for on a day; null where the rule gives none.</summary>
    public DateOnly? LastDay(Level level, DateOnly asked) => Due(Times(level, asked), asked);

    private bool IsUrgent => denial.Kind.Or("") == "urgent";

    private Clock Make(
        string id,
        string name,
        DateOnly? asked,
        DateOnly? answered,
        IReadOnlyList<string> lateFigures,
        bool isChecked,
        IReadOnlyList<GivenTime> times
    )
    {
        var due = asked is { } from ? Due(times, from) : null;
        var state =
            answered is not null ? ClockState.Done
            : asked is null ? ClockState.Coming
            : due < now.Today ? ClockState.Passed
            : ClockState.Running;
        var isLate = answered > due || state == ClockState.Passed;
        var lateness = lateFigures
            .Select(figure => figures.Known(figure, asked ?? now.Today))
            .FirstOrDefault(fact => fact is not null);
        return new(
            id,
            words[$"{name}-decide"],
            words[$"{name}-who"],
            Turn.Theirs,
            state,
            answered ?? due,
            due,
            ByLetter: null,
            How(times, asked, isChecked, name) + (answered > due ? $" It was due by {Say(due!.Value)}: late." : ""),
            state == ClockState.Passed ? lateness?.Text ?? words["late-answer"] : "",
            [
                .. Facts(times, name, asked),
                .. isLate && lateness is not null ? [lateness.Citation] : Array.Empty<Citation>(),
            ]
        );
    }

    /// <summary>The periods that follow each other until the answer.</summary>
    private IReadOnlyList<GivenTime> Times(Level level, DateOnly day)
    {
        var decide = StateTime(level, day) ?? Time($"{level.DecideFigures}-decide", day);
        GivenTime?[] before =
            level.IsExternalReview && !IsUrgent
                ? [Plain("external-review-check", day), Plain("external-review-notice", day)]
                : [];
        return [.. before.Append(decide).OfType<GivenTime>()];
    }

    /// <summary>A state's time where it is known and shorter than the federal one.</summary>
    private GivenTime? StateTime(Level level, DateOnly day)
    {
        if (!level.IsByState || level.IsExternalReview)
        {
            return null;
        }

        var state = Plain(IsUrgent ? "state-internal-decide-urgent" : "state-internal-decide", day);
        var federal = Time($"{level.DecideFigures}-decide", day);
        return
            state is { Period: { } shorter }
            && shorter.After(day, figures.Calendar) < federal?.Period?.After(day, figures.Calendar)
            ? state
            : null;
    }

    /// <summary>The time for this kind of claim: about a drug, urgent, or about care that was given, where rules differ.</summary>
    private GivenTime? Time(string id, DateOnly day)
    {
        var isDrug = denial.About.Or("service") is "clinic_drug" or "pharmacy_drug";
        var kind = denial.Kind.Or("") switch
        {
            "urgent" => "-urgent",
            "post_service" => "-payment",
            _ => "",
        };
        string[] candidates = isDrug ? [$"{id}-drug{kind}", $"{id}{kind}", $"{id}-drug", id] : [$"{id}{kind}", id];
        return candidates.Select(candidate => Plain(candidate, day)).FirstOrDefault(time => time is not null);
    }

    private GivenTime? Plain(string id, DateOnly day) => figures.Time(id, day);

    private DateOnly? Due(IReadOnlyList<GivenTime> times, DateOnly asked)
    {
        if (times.Count == 0 || times.Any(time => time.Period is null))
        {
            return null;
        }

        return times.Aggregate(asked, (day, time) => time.Period!.Value.After(day, figures.Calendar));
    }

    private string How(IReadOnlyList<GivenTime> times, DateOnly? asked, bool isChecked, string name)
    {
        if (times.Count == 0)
        {
            return "We have no source for how long this may take; ask.";
        }

        if (times.FirstOrDefault(time => time.Period is null) is { } open)
        {
            return open.Ask;
        }

        var decide = times[^1].Period!.Value;
        var since = asked is { } day ? $"from {Say(day)}" : "from the day on which they have it";
        var counted = isChecked
            ? $"{times[0].Period} for the plan to check it, {times[1].Period} to pass it on, and {decide} for the reviewer, {since}."
            : $"{decide} {since}.";
        return Extension(name, asked) is { Period: { } more }
            ? $"{counted} It may take up to {more} longer, if they tell you why."
            : counted;
    }

    private IEnumerable<Citation> Facts(IReadOnlyList<GivenTime> times, string name, DateOnly? asked) =>
        times.Select(time => time.Fact).Concat(Extension(name, asked) is { } more ? [more.Fact] : []);

    /// <summary>How much longer they may take: not where it is urgent, and in Medicare Advantage not for drugs.</summary>
    private GivenTime? Extension(string name, DateOnly? asked)
    {
        var isDrugOfAdvantage =
            name.StartsWith("advantage", StringComparison.Ordinal) && denial.About.Or("service") == "clinic_drug";
        var figure = name == "advantage-internal" ? "advantage-request" : name;
        return IsUrgent || isDrugOfAdvantage ? null : figures.Time($"{figure}-extension", asked ?? now.Today);
    }

    private static string Say(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
