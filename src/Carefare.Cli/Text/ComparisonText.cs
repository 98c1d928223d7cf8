using Carefare.Comparing;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Two plans in a terminal: the difference first, then its parts, what moved it, and the months that differ.</summary>
internal sealed class ComparisonText(PlanComparison compared, Page page)
{
    /// <summary>Writes the whole comparison.</summary>
    public void Write()
    {
        page.Say(ComparisonWords.Headline(compared), Ink.Strong);
        Courses();
        if (compared.Plans is { } plans)
        {
            Parts(plans);
        }

        if (compared is CaseComparison cases)
        {
            new MovesText(cases, page).Write();
            Figures(cases.Figures);
        }
        else
        {
            Unmoved();
        }

        if (compared.Plans is { } both)
        {
            Routes(both);
            Debts(both);
            Months(both);
        }

        new SaidText(compared, page).Write();

        page.Gap();
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void Courses()
    {
        if (compared.Plans is { IsSameCourse: true } same)
        {
            page.Say($"Both: {Headline.Course(same.First)}");
            return;
        }

        Course("First", compared.First);
        Course("Second", compared.Second);
    }

    private void Course(string which, ComparedPlan side) =>
        page.Say(
            (side.Plan, side.Least) switch
            {
                ({ } plan, _) => $"{which}: {Headline.Course(plan)}",
                (null, { } least) => $"{which}: one would fit with {least.Change}; then it costs {least.Total}.",
                _ => $"{which}: no single change that we looked at makes one fit.",
            }
        );

    private void Parts(PlanDifference plans)
    {
        if (plans.IsOpen)
        {
            Open(plans);
        }

        page.Heading(Likeliest("Side by side", plans));
        var rows = new (string Says, MoneyDifference Amount)[]
        {
            ("Clinic bills", plans.Price),
            ("Paid by others", Negative(plans.PaidByOthers)),
            ("Interest and fees", plans.FinanceCharge),
            ("New FSA money that is lost", plans.Forfeited),
            ("Tax saved", Negative(plans.TaxSaved)),
            ("FSA money you had already set aside", Negative(plans.SunkFsa)),
        };
        var shown = rows.Where(row => row.Amount != default).Select(row => Row(row.Says, row.Amount));
        page.Table(new(Heads(new("", Wraps: true)), [.. shown], Row("You pay in the end", plans.Total)));
        page.Gap();
        page.Table(
            new(
                Heads(new("", Wraps: true)),
                [
                    Row("Highest month", plans.HighestMonth),
                    [
                        "First treatment",
                        Words.Day(plans.First.FirstTreatment),
                        Words.Day(plans.Second.FirstTreatment),
                        ComparisonWords.Days(plans.DaysLater),
                    ],
                ]
            )
        );
    }

    /// <summary>What the plans count for over all that may come.</summary>
    private void Open(PlanDifference plans)
    {
        page.Heading("Whatever comes");
        page.Table(
            new(
                Heads(new("", Wraps: true)),
                [
                    Row(Words.Capital($"you pay {AttitudeWords.Of(plans.First, plans.Second)}"), plans.Counted),
                    Row("You pay at worst", plans.Worst),
                    Row("Highest month", plans.Peak),
                ]
            )
        );
    }

    private void Unmoved()
    {
        page.Heading("What moved it");
        if (compared.First.AsOf != compared.Second.AsOf)
        {
            page.Say(
                $"The first plan is of {Words.Day(compared.First.AsOf)}, the second of {Words.Day(compared.Second.AsOf)}.",
                indent: 2
            );
        }

        page.Say(
            "These are plans without their cases. From the two case files the same command also tells which answer moved what: carefare diff FIRST.yaml SECOND.yaml",
            indent: 2
        );
    }

    private void Figures(IReadOnlyList<FigureDifference> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        page.Heading("Figures about the world that differ");
        foreach (var figure in figures)
        {
            var scope = figure.Scope.Count == 0 ? "" : $" ({string.Join(", ", figure.Scope)})";
            page.Item("-", $"{figure.Id}{scope}: {Values(figure)}", indent: 2);
        }
    }

    private void Routes(PlanDifference plans)
    {
        var names = new RouteNames(compared.Second.PriceRoutes);
        var rows = plans
            .Routes.GroupBy(route => names.Of(route.Route), StringComparer.Ordinal)
            .Select(same =>
                (
                    same.Key,
                    Amount: new MoneyDifference(
                        Money.Sum(same.Select(route => route.Amount.First)),
                        Money.Sum(same.Select(route => route.Amount.Second))
                    )
                )
            )
            .Where(row => row.Amount.Difference != Money.Zero)
            .ToList();
        if (rows.Count > 0)
        {
            page.Heading(Likeliest("By which way it is paid", plans));
            page.Table(
                new(Heads(new("", Wraps: true)), [.. rows.Select(row => Row(Words.Capital(row.Key), row.Amount))])
            );
        }
    }

    private void Debts(PlanDifference plans)
    {
        if (plans.Debts.Count == 0)
        {
            return;
        }

        page.Heading(Likeliest("What you would owe", plans));
        foreach (var debt in plans.Debts)
        {
            page.Item("-", $"{Words.Capital(debt.Name)}", indent: 2);
            page.Item("First:", Says(debt.First), indent: 4);
            page.Item("Second:", Says(debt.Second), indent: 4);
        }

        static string Says(PlanDebt? debt) => debt is null ? "not in this plan." : Account.Of(debt);
    }

    private void Months(PlanDifference plans)
    {
        var months = plans.Months.Where(month => (month.Out.Difference, month.Owed.Difference) != default).ToList();
        if (months.Count == 0)
        {
            return;
        }

        page.Heading(Likeliest("Months that differ", plans));
        page.Table(months.TrueForAll(month => month.Owed == default) ? Paid(months) : PaidAndOwed(months));
    }

    private static Table Paid(IEnumerable<MonthDifference> months) =>
        new(Heads(new("Month")), [.. months.Select(month => Row(Words.Name(month.Month), month.Out))]);

    private static Table PaidAndOwed(IEnumerable<MonthDifference> months) =>
        new(
            [
                .. Heads(new("Month")),
                new("Owed, first", Number: true, Spare: 2),
                new("Owed, second", Number: true, Spare: 1),
            ],
            [
                .. months.Select(month =>
                    (IReadOnlyList<string>)
                        [
                            .. Row(Words.Name(month.Month), month.Out),
                            Words.OrDash(month.Owed.First),
                            Words.OrDash(month.Owed.Second),
                        ]
                ),
            ]
        );

    private static string Likeliest(string heading, PlanDifference plans) =>
        plans.IsOpen ? $"{heading}, in the likeliest case of each" : heading;

    private static IReadOnlyList<Column> Heads(Column first) =>
        [first, new("First", Number: true), new("Second", Number: true), new("Difference", Number: true)];

    private static IReadOnlyList<string> Row(string says, MoneyDifference amount) =>
        [says, Words.OrDash(amount.First), Words.OrDash(amount.Second), ComparisonWords.Signed(amount.Difference)];

    private static MoneyDifference Negative(MoneyDifference amount) => new(-amount.First, -amount.Second);

    // A schedule has too many figures for a line.
    private static string Values(FigureDifference figure) =>
        figure.First.Concat(figure.Second).Any(value => value is FactValue.Schedule { Steps.Count: > 1 })
            ? "another schedule"
            : $"{Values(figure.Second, figure.Unit)}, was {Values(figure.First, figure.Unit)}";

    private static string Values(IEnumerable<FactValue?> values, string unit) =>
        string.Join(", then ", values.Select(value => ValueText.Of(new Scoped.Leaf(value), unit)));
}
