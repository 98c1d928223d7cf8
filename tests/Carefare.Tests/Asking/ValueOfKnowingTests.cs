using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests.Asking;

/// <summary>What an open answer is worth: as much as the plan moves when it is given.</summary>
public sealed class ValueOfKnowingTests : IDisposable
{
    private const string Open = """
        carefare: 1
        as_of: 2026-11-25
        person: {state: CO, annual_income: 42000$PERSON}
        condition: {diagnosis: ptsd}
        course: {modality: iv$COURSE}
        money: {cash_now: 1500, monthly: 900}
        quotes:
          - {clinic: pine, name: Pine Clinic, infusion: 500, package: {infusions: 6, price: 2600$PACKAGE},
             sliding_scale: [{up_to_fpl: 2, percent_off: 0.3}, {up_to_fpl: 4, percent_off: 0.1}]}
        offers:
          - {id: carecard, kind: zero_percent, months: 12, apr: 0.2999, limit: 12000}
        """;

    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Theory]
    [InlineData("$PERSON", "household_size", "person.household_size", "1", "2", "4")]
    [InlineData("$COURSE", "maintenance", "course.maintenance.every_weeks", "{every_weeks: 4}", "{every_weeks: 6}")]
    [InlineData("$PACKAGE", "includes_evaluation", "quotes[0].package.includes_evaluation", "yes", "no")]
    public void Each_outcome_is_what_the_plan_costs_when_the_answer_is_given(
        string place,
        string name,
        string key,
        params string[] answers
    )
    {
        var report = Plan(Open);
        var ask = Assert.Single(report.Asks, ask => ask.Key == key);
        var now = report.Answer.Recommended!.Total;

        var moves = answers.Select(answer =>
        {
            var then = Plan(Open.Replace(place, $", {name}: {answer}")).Answer.Recommended!.Total;
            Assert.Contains(ask.Outcomes, outcome => outcome.Total is { } total && IsNear(total, then));
            return then > now ? then - now : now - then;
        });
        Assert.True(ask.Worth >= moves.Max() - Money.OfCents(2));
    }

    [Fact]
    public void What_decides_whether_anything_fits_is_asked_first()
    {
        var first = Plan(Open).Asks[0];

        Assert.Equal("money.monthly_debt_payments", first.Key);
        Assert.Contains(first.Outcomes, outcome => outcome.Total is null);
    }

    [Fact]
    public void Then_comes_what_moves_the_plan_most()
    {
        var worths = Plan(Open).Asks.Skip(1).Select(ask => ask.Worth).OfType<Money>().ToList();

        Assert.True(worths.Count > 3);
        Assert.Equal(worths.OrderDescending(), worths);
    }

    [Fact]
    public void A_clinic_is_called_with_the_question_and_the_person_is_not()
    {
        var asks = Plan(Open).Asks;

        var clinic = Assert.Single(asks, ask => ask.Key == "quotes[0].package.includes_evaluation");
        Assert.Equal("Pine Clinic", clinic.Whom);
        Assert.Contains(clinic.Question, clinic.Script);
        var self = Assert.Single(asks, ask => ask.Key == "person.household_size");
        Assert.Equal("", self.Script);
    }

    [Theory]
    [InlineData(
        "{id: fund, from: Hope Fund, kind: grant, status: asked, amount: 900, paid_to: clinic, decided_by: 2026-11-25, chance: 0.4}",
        "commitments[0].status"
    )]
    [InlineData(
        "{id: fund, from: Hope Fund, kind: grant, status: asked, amount: 900, paid_to: clinic, decided_by: 2026-11-25}",
        "commitments[0].chance"
    )]
    public void A_decision_of_others_is_worth_a_yes_and_a_no(string asked, string key)
    {
        PlanReport With(string row) => Plan(Open + $"\ncommitments:\n  - {row}\n");
        var ask = Assert.Single(With(asked).Asks, ask => ask.Key == key);

        var yes = With(asked.Replace(", chance: 0.4", "").Replace("}", ", chance: 1}"));
        var no = With(asked.Replace(", chance: 0.4", "").Replace("}", ", chance: 0}"));
        Assert.Equal(
            [("yes", yes.Answer.Recommended!.Counted), ("no", no.Answer.Recommended!.Counted)],
            ask.Outcomes.Select(outcome => (outcome.Answer, outcome.Total!.Value))
        );
        Assert.Equal("Hope Fund", ask.Whom);
    }

    [Fact]
    public void Every_open_question_reads_as_a_question() =>
        Assert.All(Plan(Open).Asks, ask => Assert.EndsWith("?", ask.Question));

    private PlanReport Plan(string yaml)
    {
        foreach (var place in (string[])["$PERSON", "$COURSE", "$PACKAGE"])
        {
            yaml = yaml.Replace(place, "");
        }

        var reading = CaseReader.Read("open", yaml);
        Assert.Empty(reading.Problems);
        return new Desk(KnowledgeBase.Embedded, _solver).Plan(reading.Case!, new(2026, 11, 25));
    }

    /// <summary>Levelling a plan's months may cost two cents.</summary>
    private static bool IsNear(Money one, Money other) => (one - other).Cents is >= -2 and <= 2;
}
