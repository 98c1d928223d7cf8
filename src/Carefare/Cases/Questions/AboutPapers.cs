using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>papers</c>: what letters need. No interview asks them, and no plan depends on them.</summary>
internal static class AboutPapers
{
    public static readonly Question<string> Name = Text("name", "The patient's name, as letters should have it.");
    public static readonly Question<string> Address = Text("address", "The patient's postal address.");
    public static readonly Question<string> Phone = Text("phone", "The patient's telephone number, in quotes.");
    public static readonly Question<DateOnly> Born = new("born", Days.Day, "The patient's day of birth.");
    public static readonly Question<string> Member = Text(
        "member_number",
        "The member number on the health plan's card, in quotes."
    );
    public static readonly Question<string> GroupNumber = Text(
        "group_number",
        "The group number on the health plan's card, in quotes."
    );
    public static readonly Question<string> Reference = Text(
        "reference_number",
        "The claim or reference number on the plan's letter, in quotes."
    );
    public static readonly Question<string> PlanAddress = Text(
        "plan_address",
        "Where the plan takes appeals, as its letter says."
    );
    public static readonly Question<string> Clinician = Text("clinician", "The name of the clinician who treats.");
    public static readonly Question<string> ClinicianPhone = Text(
        "clinician_phone",
        "The clinician's telephone number, in quotes."
    );
    public static readonly Question<string> ClinicAddress = Text("clinic_address", "The clinic's postal address.");
    public static readonly Question<string> Employer = Text("employer", "The employer's name.");
    public static readonly Question<string> Administrator = Text(
        "administrator",
        "Who administers the HSA or the FSA."
    );
    public static readonly Question<string> Account = Text("account_number", "The number of that account, in quotes.");

    public static readonly Question<DateOnly> Dated = new("dated", Days.Day, "The date on the first bill.");
    public static readonly Question<Money> Total = new("total", Numbers.Dollars, "What it asks for, in dollars.");
    public static readonly Question<DateOnly> EstimatedOn = new(
        "estimated_on",
        Days.Day,
        "The date on the good faith estimate."
    );
    public static readonly Question<Money> Estimate = new(
        "estimate",
        Numbers.Dollars,
        "What the estimate came to, in dollars."
    );

    public static readonly Group<Bill> Bill = new(
        "bill",
        "A bill for care that was estimated before.",
        [Dated, Total, EstimatedOn, Estimate],
        row => new(row.Get(Dated), row.Get(Total), row.Get(EstimatedOn), row.Get(Estimate))
    );

    public static readonly Group<ForPapers> Group = new(
        "papers",
        "Names, addresses and numbers for letters. Nothing else uses them, and each can be left out.",
        [
            Name,
            Address,
            Phone,
            Born,
            Member,
            GroupNumber,
            Reference,
            PlanAddress,
            Clinician,
            ClinicianPhone,
            ClinicAddress,
            Employer,
            Administrator,
            Account,
            Bill,
        ],
        row =>
            new(
                row.Get(Name),
                row.Get(Address),
                row.Get(Phone),
                row.Get(Born),
                row.Get(Member),
                row.Get(GroupNumber),
                row.Get(Reference),
                row.Get(PlanAddress),
                row.Get(Clinician),
                row.Get(ClinicianPhone),
                row.Get(ClinicAddress),
                row.Get(Employer),
                row.Get(Administrator),
                row.Get(Account),
                row.Get(Bill)
            )
    );

    private static Question<string> Text(string key, string says) => new(key, Words.Text, says);
}
