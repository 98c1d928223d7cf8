using Carefare.Cases;
using Carefare.Cases.Questions;
using Carefare.Quantities;

namespace Carefare.Tests;

/// <summary>People for tests. A test says what it is about with <c>with</c> and <see cref="Is{T}"/>; the rest is not known.</summary>
internal static class People
{
    /// <summary>Somebody of whom nothing is known: no accounts, no quotes, no offers.</summary>
    public static readonly Case Nobody = new(
        Ask<DateOnly>("as_of"),
        new(
            Ask<int>("person.age"),
            Ask<string>("person.state"),
            Ask<string>("person.zip"),
            Ask<int>("person.household_size"),
            Ask<Money>("person.annual_income"),
            Ask<Money>("person.wages"),
            Ask<FilingStatus>("person.filing_status"),
            Ask<Money>("person.itemized_deductions"),
            Ask<bool>("person.veteran")
        ),
        new(
            Ask<string>("condition.diagnosis"),
            Ask<string>("condition.icd10"),
            new Dictionary<string, int>(StringComparer.Ordinal),
            Ask<DateOnly>("condition.scored_on"),
            Ask<bool>("condition.takes_antidepressant"),
            Ask<IReadOnlyList<TriedTreatment>>("condition.tried")
        ),
        new(
            Ask<Money>("money.cash_now"),
            Ask<Money>("money.monthly"),
            Ask<Money>("money.keep_back"),
            Ask<Money>("money.monthly_debt_payments"),
            Ask<string>("money.credit_band")
        ),
        Ask<IReadOnlyList<Coverage>>("coverage"),
        new(
            Answer.Of("accounts.hsa", false),
            Ask<Money>("accounts.hsa.balance"),
            Ask<DateOnly>("accounts.hsa.opened"),
            Ask<Money>("accounts.hsa.contributed_this_year"),
            Ask<string>("accounts.hsa.coverage"),
            Ask<bool>("accounts.hsa.payroll")
        ),
        new(
            Answer.Of("accounts.fsa", false),
            Ask<string>("accounts.fsa.type"),
            Ask<Money>("accounts.fsa.election"),
            Ask<Money>("accounts.fsa.spent"),
            Ask<DateOnly>("accounts.fsa.plan_year_ends"),
            Ask<int>("accounts.fsa.run_out_days"),
            Ask<DateOnly>("accounts.fsa.grace_until"),
            Ask<Money>("accounts.fsa.carryover"),
            Ask<bool>("accounts.fsa.can_elect_next")
        ),
        new(
            Ask<string>("course.modality"),
            Ask<DateOnly>("course.start_from"),
            Ask<DateOnly>("course.start_by"),
            Ask<int>("course.infusions"),
            Ask<int>("course.over_days"),
            Ask<int>("course.maintenance.every_weeks"),
            Ask<int>("course.maintenance.months"),
            Ask<int>("course.horizon_months"),
            Ask<int>("course.response.after"),
            Ask<decimal>("course.response.chance")
        ),
        [],
        [],
        [],
        new([], Ask<string>("wants.attitude"))
    );

    /// <summary>A health plan of which nothing is known.</summary>
    public static Coverage Plan(int row = 0) => AboutCoverage.NothingSaid($"coverage[{row}]");

    /// <summary>The same question, answered.</summary>
    public static Answer<T> Is<T>(this Answer<T> question, T value) => Answer.Of(question.Key, value);

    /// <summary>The same question, answered in whole dollars.</summary>
    public static Answer<Money> Is(this Answer<Money> question, int dollars) => question.Is(Money.Of(dollars));

    private static Answer<T> Ask<T>(string key) => Answer.Unknown<T>(key);
}
