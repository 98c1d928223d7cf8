using Carefare.Rules;

namespace Carefare.Routes;

/// <summary>The ways to pay, in the order in which people see them.</summary>
public static class Catalogue
{
    /// <summary>Every way to pay.</summary>
    public static IReadOnlyList<IRoute> All { get; } =
    [
        new ClinicChoice.ClinicChoiceRoute(),
        new Package.PackageRoute(),
        new UpfrontDiscount.UpfrontDiscountRoute(),
        new Membership.MembershipRoute(),
        new SlidingScale.SlidingScaleRoute(),
        new AtHome.AtHomeRoute(),
        new CoveredSubstitute.CoveredSubstituteRoute(),
        new PriorAuthorization.PriorAuthorizationRoute(),
        new Insurance.InsuranceRoute(),
        new Appeal.AppealRoute(),
        new Marketplace.MarketplaceRoute(),
        new PublicProgrammes.PublicProgrammesRoute(),
        new ManufacturerAid.ManufacturerAidRoute(),
        new Grants.GrantsRoute(),
        new CharityCare.CharityCareRoute(),
        new EmployerBenefit.EmployerBenefitRoute(),
        new ClinicalTrial.ClinicalTrialRoute(),
        new Hsa.HsaRoute(),
        new Fsa.FsaRoute(),
        new MedicalDeduction.MedicalDeductionRoute(),
        new PromisedMoney.PromisedMoneyRoute(),
        new Crowdfunding.CrowdfundingRoute(),
        new ClinicPlan.ClinicPlanRoute(),
        new PromotionalCredit.PromotionalCreditRoute(),
        new Loan.LoanRoute(),
        new Card.CardRoute(),
    ];

    /// <summary>The words by which a person can name ways to pay: their identifiers and the families.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. All.Select(route => route.Id), .. Enum.GetNames<Family>().Select(family => family.ToLowerInvariant())];

    /// <summary>What each way to pay comes to in a situation.</summary>
    internal static IReadOnlyList<Finding> Find(Situation now) => [.. All.Select(route => route.Find(now))];
}
