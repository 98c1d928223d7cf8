namespace Carefare.Cli;

/// <summary>What a person reads when the program itself is broken.</summary>
internal static class OurFault
{
    /// <summary>Says so in one sentence; the exception's own text could quote the person's answers, so it is left out.</summary>
    /// <returns><see cref="Exit.OurFault"/>.</returns>
    public static int Confess(Exception failed, Surroundings around)
    {
        around.Err.WriteLine(
            $"carefare: This is our fault, not yours: something went wrong inside ({failed.GetType().Name}). "
                + "Your files were not changed. Run again with CAREFARE_DEBUG=1 to see where."
        );
        if (Environment.GetEnvironmentVariable("CAREFARE_DEBUG") == "1")
        {
            around.Err.WriteLine(failed);
        }

        return Exit.OurFault;
    }
}
