using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>What else to know about a journey.</summary>
internal sealed class JourneyNotes(
    Situation now,
    Coverage plan,
    Ladder ladder,
    ClockFigures figures,
    IReadOnlyDictionary<string, string> words
)
{
    /// <summary>The notes at a place of the ladder.</summary>
    /// <param name="place">The place of the level that said no; -1 for the first no.</param>
    /// <param name="isOutsideOpen">Whether nothing is known against an external review.</param>
    public (string Outcomes, IReadOnlyList<string> Notes, IReadOnlyList<Citation> Facts) Of(
        int place,
        bool isOutsideOpen
    )
    {
        var (outcomes, source) = Outcomes(place);
        List<(string Text, IReadOnlyList<Citation> Facts)> sourced =
        [
            .. place < 0 && isOutsideOpen ? AtOnce() : [],
            .. Kept(),
        ];
        return (
            outcomes,
            [.. Taken(), .. sourced.Select(note => note.Text)],
            [.. sourced.SelectMany(note => note.Facts), .. source]
        );
    }

    /// <summary>What was taken to hold because an answer is missing.</summary>
    private IEnumerable<string> Taken()
    {
        var denial = plan.Denial;
        if (!denial.Level.IsKnown && Letter.Of(denial) is not null)
        {
            yield return "We took the letter for the plan's first no. After an appeal other days count: say which in \"level\".";
        }

        if (!denial.Kind.IsKnown)
        {
            yield return "We counted as for care that is still to come and is not urgent. Say in \"kind\" if it is urgent or was already given.";
        }

        if (plan.Type.Value == "medicaid" && !denial.SentBy.IsKnown)
        {
            yield return "We took the letter for one of a Medicaid plan. If the state itself sent it, say so in \"sent_by\".";
        }
    }

    /// <summary>An urgent external review need not wait for the appeal.</summary>
    private IEnumerable<(string, IReadOnlyList<Citation>)> AtOnce()
    {
        if (
            plan.Denial.Kind.Or("") == "urgent"
            && ladder.Levels.Any(level => level.IsExternalReview)
            && figures.Known("external-review-at-once", now.Today) is { Yes: true } atOnce
            && figures.Time("external-review-decide-urgent", now.Today) is { Period: { } hours } quick
        )
        {
            yield return (
                $"As it is urgent, you may ask for the urgent external review at the same time as the appeal: it is decided within {hours}.",
                [atOnce.Citation, quick.Fact]
            );
        }
    }

    /// <summary>Care that a Medicaid letter ends goes on only where that is asked for very soon.</summary>
    private IEnumerable<(string, IReadOnlyList<Citation>)> Kept()
    {
        if (
            !plan.Denial.EndsOn.IsKnown && figures.Time($"{ladder.System}-keep", now.Today) is { Period: { } keep } time
        )
        {
            yield return (
                $"If the letter ends or cuts care that you are already getting, it can go on meanwhile only if you ask very soon ({keep}): put the day into \"ends_on\".",
                [time.Fact]
            );
        }
    }

    private (string, IReadOnlyList<Citation>) Outcomes(int place)
    {
        var name = plan.Type.Value switch
        {
            "marketplace" => "individual",
            "medicare_advantage" when ladder.System == "advantage" => "advantage",
            _ => "",
        };
        return place < 0 && name.Length > 0 && figures.Known($"{name}-outcome", now.Today) is { } fact
            ? (
                words[$"outcome-{name}"]
                    .Replace("{low}", InHundred(fact.Range.Min), StringComparison.Ordinal)
                    .Replace("{high}", InHundred(fact.Range.Max), StringComparison.Ordinal)
                    + " "
                    + words["not-yours"],
                [fact.Citation]
            )
            : ("", []);
    }

    private static string InHundred(decimal share) =>
        decimal.Round(share * 100, 0, MidpointRounding.ToEven).ToString(CultureInfo.InvariantCulture);
}
