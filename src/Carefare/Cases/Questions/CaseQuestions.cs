namespace Carefare.Cases.Questions;

/// <summary>Everything that a case file can say: the one place from which the reading, the schema and the interview come.</summary>
internal static class CaseQuestions
{
    /// <summary>The version of the case format, which every file names.</summary>
    public static readonly Question<int> Version = new(
        "carefare",
        new(
            "1",
            text =>
                text == "1"
                    ? 1
                    : new Fault(
                        $"Version {Fault.Show(text)} of the case format is not known here.",
                        "Write carefare: 1, or get a newer Carefare."
                    ),
            new() { ["const"] = 1 }
        ),
        "The version of the case format."
    )
    {
        Required = "Add carefare: 1 as the first line, the version of the case format.",
    };

    public static readonly Question<DateOnly> AsOf = new(
        "as_of",
        Days.Day,
        "The day on which the plan is made; today where left out."
    );

    /// <summary>The whole case.</summary>
    public static readonly Group<Case> Case = new(
        "case",
        "A person's situation, from which Carefare works out how treatment can be paid for. Amounts are dollars, "
            + "rates are fractions a year, dates are year-month-day; unknown is an answer everywhere.",
        [
            Version,
            AsOf,
            AboutPerson.Group,
            AboutHealth.Group,
            AboutMoney.Group,
            AboutCoverage.Rows,
            AboutAccounts.Group,
            AboutCourse.Group,
            AboutQuotes.Rows,
            AboutOffers.Rows,
            AboutCommitments.Rows,
            AboutCircumstances.Group,
            AboutMoney.Wants,
            AboutPapers.Group,
        ],
        row =>
            new(
                row.Get(AsOf),
                row.Get(AboutPerson.Group),
                row.Get(AboutHealth.Group),
                row.Get(AboutMoney.Group),
                row.Get(AboutCoverage.Rows),
                row.Get(AboutAccounts.Group).Hsa,
                row.Get(AboutAccounts.Group).Fsa,
                row.Get(AboutCourse.Group),
                row.Get(AboutQuotes.Rows).Or([]),
                row.Get(AboutOffers.Rows).Or([]),
                row.Get(AboutCommitments.Rows).Or([]),
                row.Get(AboutMoney.Wants)
            )
            {
                Circumstances = row.Get(AboutCircumstances.Group),
                Papers = row.Get(AboutPapers.Group),
            }
    );
}
