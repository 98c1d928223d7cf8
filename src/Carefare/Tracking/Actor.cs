namespace Carefare.Tracking;

/// <summary>Who acts next.</summary>
public enum Actor
{
    /// <summary>you</summary>
    You,

    /// <summary>clinic</summary>
    Clinic,

    /// <summary>insurer</summary>
    Insurer,

    /// <summary>employer</summary>
    Employer,

    /// <summary>fund: who gives money for treatment.</summary>
    Fund,

    /// <summary>administrator: who runs an HSA or FSA.</summary>
    Administrator,
}

/// <summary>From which money something was paid.</summary>
public enum Purse
{
    /// <summary>own: cash, a bank account, or a debit card, with taxed money.</summary>
    Own,

    /// <summary>credit: a card, a loan, or a clinic's payment plan.</summary>
    Credit,

    /// <summary>hsa: straight from a health savings account.</summary>
    Hsa,

    /// <summary>fsa: straight from a health flexible spending account.</summary>
    Fsa,

    /// <summary>others: somebody else paid.</summary>
    Others,
}

/// <summary>To whom a claim goes.</summary>
public enum ClaimTo
{
    /// <summary>insurance: a health plan.</summary>
    Insurance,

    /// <summary>hsa: money taken out of a health savings account to pay the person back.</summary>
    Hsa,

    /// <summary>fsa: the administrator of a health flexible spending account.</summary>
    Fsa,
}
