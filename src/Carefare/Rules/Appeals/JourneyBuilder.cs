using Carefare.Cases;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>Works out the journey of one plan's no.</summary>
internal sealed class JourneyBuilder
{
    private static readonly string[] FactualReasons =
    [
        "not_covered",
        "out_of_network",
        "missing_information",
        "not_eligible",
    ];

    private readonly Situation _now;
    private readonly Coverage _plan;
    private readonly int _row;
    private readonly Denial _denial;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly ClockFigures _figures;
    private readonly AskClock _ask;
    private readonly DecideClock _decide;
    private readonly Ladder? _ladder;
    private readonly OutsideReview _outside;

    /// <param name="now">The situation.</param>
    /// <param name="plan">The plan that said no.</param>
    /// <param name="row">Its row, from 0.</param>
    public JourneyBuilder(Situation now, Coverage plan, int row)
    {
        (_now, _plan, _row, _denial) = (now, plan, row, plan.Denial);
        _words = now.Knowledge.Words("appeal");
        _figures = new(now);
        _ask = new(now, _figures, _words);
        _decide = new(now, _figures, _words, _denial);
        _ladder = plan.Type.IsKnown ? Ladders.Of(Facts(plan)) : null;
        _outside = _ladder is null ? new(Truth.Unknown, "", [], []) : OutsideReview.Of(now, _ladder, _denial);
    }

    /// <summary>The journey.</summary>
    public Journey Build()
    {
        if (_ladder is null)
        {
            return Without(_plan.Type.IsKnown ? [] : [_plan.Type.Key], _words["unsourced"]);
        }

        var place = PlaceOfLetter(_ladder);
        if (place is null)
        {
            return Without(
                [_denial.Level.Key],
                $"Here is no level \"{_denial.Level.Value}\". Write initial, "
                    + $"{string.Join(", ", _ladder.Levels.Select(level => level.Id))}."
            );
        }

        var clocks = new JourneyClocks(_now, _ladder, _denial, _figures, _ask, _decide, _outside, _words);
        var told = new JourneyNotes(_now, _plan, _ladder, _figures, _words).Of(place.Value, _outside.Truth != Truth.No);
        var counted = clocks.Counted(place.Value, _plan.Claims);
        return new(
            _row,
            Payer,
            _words[PathKey(_ladder)],
            clocks.Of(place.Value),
            _outside.Truth,
            _outside.Why,
            told.Outcomes,
            told.Notes,
            clocks.AnswerBy(place.Value),
            counted?.SendBy,
            counted?.Says ?? "",
            [.. Missing(_ladder), .. clocks.Asks(place.Value), .. _outside.Asks],
            [.. told.Facts, .. _outside.Facts, .. OneLevel]
        );
    }

    /// <summary>Why a plan that somebody bought has one level of its own, and keeps the rules of employer plans.</summary>
    private IReadOnlyList<Citation> OneLevel =>
        _plan.Type.Value is "marketplace" or "individual" or "student"
        && _figures.Known("private-one-level", _now.Today) is { Yes: true } rule
            ? [rule.Citation]
            : [];

    private string Payer => _plan.Payer.Or("your health plan");

    private Journey Without(IReadOnlyList<string> asks, string why) =>
        new(
            _row,
            Payer,
            _words[_plan.Type.IsKnown && _ladder is null ? $"path-{_plan.Type.Value}" : "unsourced"],
            [],
            Truth.Unknown,
            "",
            "",
            [
                why,
                .. _denial.LetterDeadline.IsKnown
                    ? [$"Your letter names {_denial.LetterDeadline.Value:MMM d, yyyy}: go by that."]
                    : Array.Empty<string>(),
            ],
            AnswerBy: null,
            SendBy: null,
            CountsOn: "",
            asks,
            []
        );

    /// <summary>The place of the level that said no: -1 for the first no; null where there is no such level.</summary>
    private int? PlaceOfLetter(Ladder ladder)
    {
        var level = _denial.Level.Or("initial");
        return level == "initial" ? -1
            : ladder.PlaceOf(level) is >= 0 and var place ? place
            : null;
    }

    private IEnumerable<string> Missing(Ladder ladder)
    {
        if (Letter.Of(_denial) is not { } letter)
        {
            if (!_denial.RequestedOn.IsKnown)
            {
                yield return _denial.Dated.Key;
            }

            yield break;
        }

        if (letter.Dated is null && ladder.Levels.Any(level => level.From != CountedFrom.Receipt))
        {
            yield return _denial.Dated.Key;
        }

        if (!_denial.Level.IsKnown)
        {
            yield return _denial.Level.Key;
        }

        if (!_denial.Kind.IsKnown)
        {
            yield return _denial.Kind.Key;
        }

        if (!_denial.LetterDeadline.IsKnown && !_denial.AppealedOn.IsKnown)
        {
            yield return _denial.LetterDeadline.Key;
        }

        if (_plan.Type.Value == "medicaid" && !_denial.SentBy.IsKnown)
        {
            yield return _denial.SentBy.Key;
        }

        if (ladder.Levels.Any(level => level.IsByState) && !_now.Case.Person.State.IsKnown)
        {
            yield return _now.Case.Person.State.Key;
        }
    }

    private string PathKey(Ladder ladder) =>
        ladder.System is "part-d" or "medicaid-state" ? $"path-{ladder.System}" : $"path-{_plan.Type.Value}";

    private static LadderFacts Facts(Coverage plan) =>
        new(
            plan.Type.Value,
            plan.Denial.SentBy.Or("plan") == "state",
            plan.Denial.About.Or("service") == "pharmacy_drug",
            !FactualReasons.Contains(plan.Denial.Reason.Or(""), StringComparer.Ordinal),
            plan.Denial.InternalLevels.Or(1) == 2 || plan.Denial.Level.Or("") == "second"
        );
}
