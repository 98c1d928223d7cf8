using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Comparing;

/// <summary>Two plans side by side. Differences are the second plan's figure less the first's.</summary>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
public sealed record PlanDifference(Plan First, Plan Second)
{
    /// <summary>What plans are compared by: the totals, or what they count for where something is open.</summary>
    public MoneyDifference Counted => Of(plan => plan.Counted);

    /// <summary>What is paid at worst; the totals where nothing is open.</summary>
    public MoneyDifference Worst => Of(plan => plan.Outlook?.Worst ?? plan.Total);

    /// <summary>The most that leaves in one month, whatever comes.</summary>
    public MoneyDifference Peak => Of(plan => plan.Peak);

    /// <summary>Whether something is open in a plan, so that the other figures are those of its likeliest story.</summary>
    public bool IsOpen => First.Outlook is not null || Second.Outlook is not null;

    /// <summary>What the course costs the person in the end.</summary>
    public MoneyDifference Total => Of(plan => plan.Total);

    /// <summary>What the clinics ask for.</summary>
    public MoneyDifference Price => Of(plan => plan.Parts.Price);

    /// <summary>What insurers, funds and programmes pay; it takes away from the total.</summary>
    public MoneyDifference PaidByOthers => Of(plan => plan.Parts.PaidByOthers);

    /// <summary>Interest and fees.</summary>
    public MoneyDifference FinanceCharge => Of(plan => plan.Parts.FinanceCharge);

    /// <summary>Newly elected FSA money that is lost.</summary>
    public MoneyDifference Forfeited => Of(plan => plan.Parts.Forfeited);

    /// <summary>Tax saved; it takes away from the total.</summary>
    public MoneyDifference TaxSaved => Of(plan => plan.Parts.TaxSaved);

    /// <summary>Paid from FSA money that was elected before; it takes away from the total.</summary>
    public MoneyDifference SunkFsa => Of(plan => plan.Parts.SunkFsa);

    /// <summary>The most that leaves in one month.</summary>
    public MoneyDifference HighestMonth => Of(plan => plan.HighestMonth);

    /// <summary>By how many days the first treatment is later; negative where it is sooner.</summary>
    public int DaysLater => Second.FirstTreatment.DayNumber - First.FirstTreatment.DayNumber;

    /// <summary>Whether both plans treat at the same clinic in the same price form.</summary>
    public bool IsSameCourse => (First.Course.Clinic, First.Course.Form) == (Second.Course.Clinic, Second.Course.Form);

    /// <summary>The debts that differ in anything, those of the first plan before those that only the second has.</summary>
    public IReadOnlyList<DebtDifference> Debts =>
        [
            .. First
                .Debts.Concat(Second.Debts)
                .DistinctBy(debt => debt.Offer, StringComparer.Ordinal)
                .Select(debt => new DebtDifference(DebtOf(First, debt.Offer), DebtOf(Second, debt.Offer)))
                .Where(debt => debt.First != debt.Second),
        ];

    /// <summary>The routes by which another amount leaves in all.</summary>
    public IReadOnlyList<RouteDifference> Routes =>
        [
            .. AmountsOf(First)
                .Concat(AmountsOf(Second))
                .Select(part => part.Route)
                .Distinct(StringComparer.Ordinal)
                .Select(route => new RouteDifference(route, Of(plan => By(AmountsOf(plan), route))))
                .Where(route => route.Amount.Difference != Money.Zero),
        ];

    /// <summary>The months in which something else is paid, by another route, or something else is owed.</summary>
    public IReadOnlyList<MonthDifference> Months =>
        [
            .. First
                .Months.Concat(Second.Months)
                .Select(month => month.Month)
                .Distinct()
                .Order()
                .Select(month => new MonthDifference(month, MonthOf(First, month), MonthOf(Second, month)))
                .Where(month => month.Differs),
        ];

    private MoneyDifference Of(Func<Plan, Money> figure) => new(figure(First), figure(Second));

    private static PlanDebt? DebtOf(Plan plan, string offer) => plan.Debts.FirstOrDefault(debt => debt.Offer == offer);

    private static PlanMonth? MonthOf(Plan plan, Month month) => plan.Months.FirstOrDefault(one => one.Month == month);

    private static IEnumerable<RouteAmount> AmountsOf(Plan plan) => plan.Months.SelectMany(month => month.By);

    private static Money By(IEnumerable<RouteAmount> amounts, string route) =>
        Money.Sum(amounts.Where(part => part.Route == route).Select(part => part.Amount));
}
