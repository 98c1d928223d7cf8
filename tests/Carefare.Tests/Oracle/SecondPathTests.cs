using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests.Oracle;

/// <summary>Every figure of a plan is worked out twice, by two paths that share no arithmetic.</summary>
public sealed class SecondPathTests
{
    private static readonly Desk Desk = new(KnowledgeBase.Embedded, new Highs());

    public static TheoryData<string> Examples =>
        [
            .. Directory
                .EnumerateFiles(Tree.Path("examples"), "*.yaml")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> People => [.. Situations.All.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_plan_of_an_example_is_the_same_by_both_paths(string file)
    {
        var text = File.ReadAllText(Tree.Path("examples", file));
        var report = ReportOf(text);
        Assert.Equal(file.Contains("nothing-fits", StringComparison.Ordinal), report.Answer.Recommended is null);
        Agree(text, [.. Recommended(report), .. report.Frontier]);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Every_plan_of_somebody_with_one_way_to_pay_is_the_same_by_both_paths(string situation)
    {
        var report = ReportOf(Situations.All[situation]);
        var plan = Assert.IsType<Plan>(report.Answer.Recommended);
        Assert.Contains(Situations.Uses[situation], plan.Ledger.Select(line => line.Route));
        Agree(Situations.All[situation], [.. Recommended(report), .. report.Frontier]);
    }

    [Fact]
    public void The_second_path_notices_one_cent_anywhere()
    {
        var text = Situations.All["a card"];
        var plan = ReportOf(text).Answer.Recommended!;
        var (parts, month, debt) = (plan.Parts, plan.Months[1], plan.Debts[0]);
        Plan[] wrong =
        [
            plan with
            {
                Parts = parts with { Price = parts.Price + Money.Cent },
            },
            plan with
            {
                Parts = parts with { FinanceCharge = parts.FinanceCharge + Money.Cent },
            },
            plan with
            {
                Parts = parts with { TaxSaved = Money.Cent },
            },
            plan with
            {
                Debts = [debt with { Borrowed = debt.Borrowed - Money.Cent }],
            },
            plan with
            {
                Debts = [debt with { HighestPayment = debt.HighestPayment - Money.Cent }],
            },
            .. new[]
            {
                month with
                {
                    Owed = month.Owed + Money.Cent,
                },
                month with
                {
                    CashLeft = month.CashLeft + Money.Cent,
                },
                month with
                {
                    Bills = month.Bills + Money.Cent,
                },
                month with
                {
                    Out = month.Out + Money.Cent,
                },
                month with
                {
                    By = [],
                },
            }.Select(other => plan with { Months = [plan.Months[0], other, .. plan.Months.Skip(2)] }),
            .. Enumerable
                .Range(0, plan.Ledger.Count)
                .Select(i => plan with { Ledger = [.. plan.Ledger.Select((line, k) => k == i ? More(line) : line)] }),
        ];
        Assert.All(wrong, other => Assert.NotEqual("", SecondPath.Differences(text, other)));
    }

    private static LedgerLine More(LedgerLine line) => line with { Amount = line.Amount + Money.Cent };

    private static IEnumerable<Plan> Recommended(PlanReport report) =>
        report.Answer.Recommended is { } plan ? [plan] : [];

    private static void Agree(string text, IReadOnlyList<Plan> plans)
    {
        var differences = plans
            .Select(plan => SecondPath.Differences(text, plan))
            .FirstOrDefault(said => said.Length > 0);
        Assert.True(differences is null, differences);
    }

    private static PlanReport ReportOf(string text) =>
        Desk.Plan(CaseReader.Read("case.yaml", text).Case!, new(2026, 11, 23));
}
