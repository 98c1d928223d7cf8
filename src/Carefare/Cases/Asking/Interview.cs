using Carefare.Cases.Questions;

namespace Carefare.Cases.Asking;

/// <summary>The order in which a case is asked: first what every rule needs, then what makes the plan better.</summary>
public static class Interview
{
    /// <summary>The chapters, in order.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("First, the answers that matter most", "", "person.state", "condition.diagnosis", "course.modality"),
        new("", "coverage", "type", "payer")
        {
            IsRows = true,
            NoIsNone = true,
            Gate = "Do you have health coverage of any kind?",
        },
        new("", "", "money.cash_now", "money.monthly"),
        new(
            "",
            "quotes",
            "name",
            "infusion",
            "evaluation",
            "package.infusions",
            "package.price",
            "network",
            "superbill.offered"
        )
        {
            IsRows = true,
            Gate = "Has a clinic told you its prices?",
            Again = "Has another clinic told you its prices?",
        },
        new(
            "What makes the plan better",
            "",
            "course.start_from",
            "course.start_by",
            "course.infusions",
            "course.maintenance.months",
            "course.maintenance.every_weeks",
            "course.response.after",
            "course.response.chance",
            "money.keep_back",
            "money.monthly_debt_payments",
            "money.credit_band",
            "person.household_size",
            "person.annual_income",
            "person.filing_status",
            "person.wages"
        ),
        new("", "coverage", "hdhp", "in_network.deductible", "in_network.deductible_met")
        {
            IsRows = true,
            GoesOn = true,
        },
        new("", "accounts.hsa", "balance", "opened", "contributed_this_year", "coverage", "payroll")
        {
            NoIsNone = true,
            Gate = "Do you have a health savings account (HSA)?",
        },
        new("", "accounts.fsa", "election", "spent", "plan_year_ends", "type")
        {
            NoIsNone = true,
            Gate = "Do you have a health flexible spending account (FSA)?",
        },
        new("", "offers", "kind", "apr", "months", "limit")
        {
            IsRows = true,
            NoIsNone = true,
            Gate = "Is there a card, a loan or a promotion that you could use?",
            Again = "Is there another card, loan or promotion?",
        },
        new(
            "",
            "commitments",
            "status",
            "from",
            "kind",
            "amount",
            "paid_to",
            "paid_on",
            "clinic",
            "valid_until",
            "decided_by",
            "chance"
        )
        {
            IsRows = true,
            NoIsNone = true,
            Gate =
                "Has anybody been asked to help with the cost, or promised to: a fund, a charity, an employer, family?",
            Again = "Is there other money from somebody?",
        },
    ];

    /// <summary>The question that an answer's path belongs to, in words for a person; null where there is none.</summary>
    /// <param name="path">The path, for example "quotes[1].infusion" or "person.state".</param>
    public static AskedQuestion? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Field? field = CaseQuestions.Case;
        foreach (var segment in path.Split('.'))
        {
            var name = segment.Split('[')[0];
            field = field?.Fields.FirstOrDefault(inner => inner.Name == name);
        }

        return field is IQuestion question ? new(path, question) : null;
    }
}
