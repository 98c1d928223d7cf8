using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.CoveredSubstitute;

/// <summary>What holds for everybody who takes esketamine: with what, where, and for how long one has to stay.</summary>
internal sealed class Conditions(Situation now)
{
    private readonly Fact _use = Substitute.LabelledUse(now);

    private readonly Fact _with = now.Knowledge.LatestAt(
        "esketamine-labelled-with",
        now.Today,
        now.Case.Condition.Diagnosis.Or("other")
    );

    private readonly Fact _where = now.Knowledge.LatestAt("esketamine-setting", now.Today);

    private readonly Fact _hours = now.Knowledge.LatestAt("esketamine-observation-hours", now.Today);

    /// <summary>The conditions, in sentences.</summary>
    public string Sentence =>
        string.Join(
            ' ',
            new[]
            {
                _where.IsKnown ? $"It is given {_where.Text}." : "",
                _hours.IsKnown ? $"You stay for at least {_hours.Number:0.#} hours each time." : "",
                _with.IsKnown ? $"The label has it for adults, {_with.Text}." : "",
            }.Where(sentence => sentence.Length > 0)
        );

    /// <summary>The facts they rest on.</summary>
    public IReadOnlyList<Citation> Facts =>
        [.. new[] { _use, _with, _where, _hours }.Where(fact => fact.IsKnown).Select(fact => fact.Citation)];
}
