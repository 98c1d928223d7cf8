namespace Carefare.Cli;

/// <summary>What a command returns to the shell.</summary>
internal static class Exit
{
    /// <summary>The question is answered.</summary>
    public const int Answered = 0;

    /// <summary>Answered: no plan fits.</summary>
    public const int NothingFits = 1;

    /// <summary>The input is wrong; each problem stands on the error stream.</summary>
    public const int BadInput = 2;

    /// <summary>Our fault.</summary>
    public const int OurFault = 3;
}
