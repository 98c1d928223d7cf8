using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>person</c>.</summary>
internal static class AboutPerson
{
    public static readonly Question<int> Age = new("age", Numbers.Whole(0, 120), "The patient's age in years.")
    {
        Ask = "How old is the patient?",
        Why = "Some coverage and some accounts depend on age.",
    };

    public static readonly Question<string> Sex = new(
        "sex",
        Words.OneOf("female", "male"),
        "The patient's sex, as studies ask for it; it can be left out."
    );

    public static readonly Question<string> State = new(
        "state",
        States.State,
        "The state of residence, in two letters."
    )
    {
        Ask = "Which state do you live in?",
        Why = "State tax, public programs and some assistance differ by state.",
    };

    public static readonly Question<string> Zip = new("zip", Words.Zip, "The ZIP code of the home, in quotes.");

    public static readonly Question<int> HouseholdSize = new(
        "household_size",
        Numbers.Whole(1, 30),
        "How many people live on the household's income, the patient among them."
    )
    {
        Ask = "How many people live on your household's income, you among them?",
        Why = "Sliding scales and assistance compare income with a guideline for the size of the household.",
    };

    public static readonly Question<Money> AnnualIncome = new(
        "annual_income",
        Numbers.Dollars,
        "The household's income a year before tax, in dollars."
    )
    {
        Ask = "What is your household's income a year, before tax?",
        Why = "It decides sliding scales, assistance, and how much tax an HSA or FSA saves.",
    };

    public static readonly Question<Money> Wages = new(
        "wages",
        Numbers.Dollars,
        "The part of the income that is wages under payroll tax, in dollars a year."
    )
    {
        Ask = "How much of that income is wages from an employer?",
        Why = "Contributions through payroll also save payroll tax on wages.",
    };

    public static readonly Question<FilingStatus> Filing = new(
        "filing_status",
        Words.OneOf<FilingStatus>(
            ("single", FilingStatus.Single),
            ("joint", FilingStatus.Joint),
            ("separate", FilingStatus.Separate),
            ("head_of_household", FilingStatus.HeadOfHousehold),
            ("surviving_spouse", FilingStatus.SurvivingSpouse)
        ),
        "How the federal income tax return is filed."
    )
    {
        Ask = "How do you file your federal tax return?",
        Why = "Tax brackets differ by it.",
    };

    public static readonly Question<Money> ItemizedDeductions = new(
        "itemized_deductions",
        Numbers.Dollars,
        "Itemized deductions of the year other than medical ones, in dollars; 0 for none."
    )
    {
        Ask = "What are your itemized deductions this year, without medical ones?",
        Why = "Medical costs lower the tax only of people who itemize.",
    };

    public static readonly Question<bool> Veteran = new(
        "veteran",
        Words.YesNo,
        "Whether the patient served in the armed forces."
    )
    {
        Ask = "Did the patient serve in the armed forces?",
        Why = "Veterans may have care through the VA.",
    };

    public static readonly Group<Person> Group = new(
        "person",
        "Who the treatment is for.",
        [Age, Sex, State, Zip, HouseholdSize, AnnualIncome, Wages, Filing, ItemizedDeductions, Veteran],
        row =>
            new(
                row.Get(Age),
                row.Get(State),
                row.Get(Zip),
                row.Get(HouseholdSize),
                row.Get(AnnualIncome),
                row.Get(Wages),
                row.Get(Filing),
                row.Get(ItemizedDeductions),
                row.Get(Veteran)
            )
            {
                Sex = row.Get(Sex),
            }
    );
}
