using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests;

/// <summary>Plans of somebody whose health plan covers esketamine and not ketamine by IV.</summary>
public sealed class SubstitutePlanTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly Desk Desk = new(KnowledgeBase.Embedded, new Highs());
    private static readonly string Ruth = File.ReadAllText(Tree.Path("examples", "ruth-covered-spray.yaml"));

    [Fact]
    public void Esketamine_is_planned_where_it_costs_less_and_the_choice_is_left_to_people()
    {
        var report = Desk.Plan(Read(Ruth), Day);
        Assert.Equal("esketamine", report.Answer.Recommended!.Course.Modality);
        Assert.Contains(
            report.Warnings,
            warning =>
                warning.Contains("because it costs you less", StringComparison.Ordinal)
                && warning.Contains("you and your clinician decide", StringComparison.Ordinal)
        );
        Assert.Contains(report.Steps, step => step.Do.Contains("Ask your clinician", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_other_treatment_costs_less_it_is_planned_and_nothing_is_said_of_a_choice()
    {
        var report = Desk.Plan(
            Read(Ruth.Replace("infusion: 550", "infusion: 90").Replace("infusion: 500", "infusion: 90")),
            Day
        );
        Assert.Equal("iv", report.Answer.Recommended!.Course.Modality);
        Assert.DoesNotContain(report.Warnings, warning => warning.Contains("in place of", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_has_not_been_asked_is_told_what_a_yes_would_move()
    {
        var told = Ruth.Replace("acceptable: true, ", "");
        Assert.NotEqual(Ruth, told);
        var report = Desk.Plan(Read(told), Day);
        Assert.Equal("iv", report.Answer.Recommended!.Course.Modality);
        var ask = report.Asks.Single(one => one.Key == "course.esketamine.acceptable");
        var counted = Desk.Plan(Read(Ruth), Day).Answer.Recommended!.Counted;
        Assert.Equal(counted, ask.Outcomes.Single(outcome => outcome.Answer == "yes").Total);
        Assert.Equal(report.Answer.Recommended.Counted - counted, ask.Worth);
        Assert.True(ask.Worth > Money.Zero);
    }

    private static Case Read(string told)
    {
        var reading = CaseReader.Read("case.yaml", told);
        Assert.Empty(reading.Problems);
        return reading.Case!;
    }
}
