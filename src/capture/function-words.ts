/**
 * The commonest small words of some languages of reporting, enough to tell most texts' language without loading a detector.
 * Words that two of these languages share count for both and decide nothing.
 */
export const functionWords: { readonly [language: string]: ReadonlySet<string> } = Object.fromEntries(
  Object.entries({
    en: 'the of and to in that was were is are for with on by from as at his her their has have had been which who not said after this it its he they an be would but or will',
    fr: 'le la les des du de et à au aux un une dans par pour sur est sont été a ont qui que avec son sa ses ce cette il elle ne pas plus en selon après où leur',
    es: 'el la los las de del y en un una por para con que se su sus es son fue ha han al lo como más no según tras entre desde este esta ser sobre',
    pt: 'o a os as de do da dos das e em no na nos nas um uma por para com que se seu sua é são foi não ao à mais segundo após entre pelo pela',
    it: 'il lo la i gli le di del della dei delle e in nel nella un una per con che si è sono stato ha hanno non da dal alla secondo dopo anche come più',
    de: 'der die das den dem des und in im ein eine einer zu zur zum mit von vom für auf ist sind war wurde hat haben nicht sich nach bei aus als auch es an wird',
    nl: 'de het een en van in op te dat die is zijn was werd voor met aan door niet bij ook om uit naar er maar over heeft hebben volgens na',
    tr: 've bir bu için ile de da olarak olan daha çok gibi kadar sonra göre tarafından ise ancak değil olduğunu ki en ne her',
    id: 'yang dan di ke dari untuk dengan pada ini itu adalah tidak dalam akan oleh telah sebagai bahwa juga para',
    ar: 'في من على إلى عن أن إن التي الذي بعد قبل مع هذا هذه كان كانت قد لم لا ما بين وقال قال كما منذ أو ثم',
    fa: 'در از به که را این است با برای آن بر شد می تا یک هم نیز شده کرد های بود و او',
    ur: 'کے کی کا میں ہے اور سے کو نے پر یہ کہ ہیں ایک بھی تھا اس گیا',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
